import { request } from '../../tests/support/district'
import { COMMUNITY, NOW, task } from '../../tests/support/tasks'
import { branchOfGrid, communityCode, type GridCode, gridCode, type OpenId } from '../../types/domain/ids'
import { MAX_PLACES_A_TASK } from '../../types/domain/tasks'
import type { AccountDoc } from '../../types/documents/org'
import { atMost, type Bench } from './bench'
import { inFlight, onStage, outcomeOf, warm, worst } from './stage'

const CALLERS = 2000
const IN_FLIGHT = 64

/** Grids of COMMUNITY and its neighbours, 1,000 each. */
const grids: readonly GridCode[] = Array.from({ length: CALLERS }, (_unused, i) =>
  gridCode(String(Number(`${COMMUNITY}000`) + i)),
)

const secretaryOf = (grid: GridCode): AccountDoc => ({
  _id: `o-${grid}` as OpenId,
  personId: `p${grid}`,
  name: '陈立新',
  roles: [{ role: 'branchSecretary', scope: grid, scopeName: `${communityCode(grid)} 党支部` }],
  state: 'active',
  consent: null,
})

/** 2,000 secretaries want one place each on one task of 100, all at once. */
const measure = () => {
  const contested = task({ gridIds: grids, places: MAX_PLACES_A_TASK, placesLeft: MAX_PLACES_A_TASK })
  return onStage({ clock: NOW, documents: { accounts: grids.map(secretaryOf), tasks: [contested] } }, async (cloud) => {
    await warm(cloud, 'tasks.claim')
    const claims = grids.map((grid) => async () => {
      const claim = { taskId: contested._id, branchId: branchOfGrid(grid), places: 1, requestId: request() }
      return outcomeOf(await cloud.call(secretaryOf(grid)._id, 'tasks.claim', claim))
    })
    const outcomes = await inFlight(claims, IN_FLIGHT)
    const sold = outcomes.filter((outcome) => outcome === 'ok').length
    const errors = outcomes.filter((outcome) => outcome !== 'ok' && outcome !== 'placesTaken').length
    const [stored] = await cloud.database.find('tasks', { filter: { _id: contested._id } })
    const left = Number(stored?.['placesLeft'])
    if (sold + left !== MAX_PLACES_A_TASK) throw new Error(`${sold} were told they have a place, ${left} are left`)
    return {
      'claim.contended': Math.abs(sold - MAX_PLACES_A_TASK) + errors,
      'claim.contended.trips.winner': worst(cloud, 'tasks.claim', 'trips') - 1,
      'claim.contended.trips.loser': worst(cloud, 'tasks.claim', 'trips', 'placesTaken') - 1,
    }
  })
}

export const CLAIM: Bench = {
  figures: {
    'claim.contended': atMost(0, 'places oversold or unsold, and errors, of 2,000 callers for 100'),
    'claim.contended.trips.winner': atMost(1, 'trips beside the account'),
    'claim.contended.trips.loser': atMost(2, 'trips beside the account'),
  },
  measure,
}
