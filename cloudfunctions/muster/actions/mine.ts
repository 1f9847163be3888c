import type { PersonId } from '../../../types/domain/ids'
import type { MusterGridDoc } from '../../../types/documents/muster'
import { action } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { homeGrid } from '../../org/public'
import { around, emergencyAround, modeView } from '../rules/mode'
import { isLate } from '../rules/report'
import { activeGrids, modesAround } from '../store'
import { factsOf } from '../view'

const isOut = (grid: MusterGridDoc, me: PersonId): boolean => {
  const state = grid.answers[me]?.state
  return state === 'coming' || state === 'arrived'
}

const answerOf = (grid: MusterGridDoc, me: PersonId) => {
  const answer = grid.answers[me]
  if (!answer) return null
  const { state, minutes, confirmed, help } = answer
  return {
    state,
    minutes,
    confirmed,
    late: isLate(answer, grid.facts.assembleAt),
    help: help ? { to: help.to, toName: help.toName, state: help.state } : null,
  }
}

/** What calls me now; newest first. 3 trips in two rounds: where somebody lives is read off their account. */
export const mine = action('muster.mine', async (_input, { db, account, now }) => {
  const home = homeGrid(account)
  if (!home) return done({ now, emergency: null, orders: [] })
  const me = account.personId
  const [grids, modes] = await Promise.all([activeGrids(db, home), modesAround(db, around(home))])
  const emergency = emergencyAround(modes)
  return done({
    now,
    emergency: emergency ? modeView(emergency) : null,
    orders: [...grids]
      .sort((a, b) => b.at.getTime() - a.at.getTime())
      .map((grid) => ({
        ...factsOf(grid.facts),
        orderId: grid.orderId,
        gridId: grid.gridId,
        gridName: grid.gridName,
        at: grid.at.getTime(),
        byName: grid.byName,
        version: grid.version,
        stationName: grid.stationName,
        mine: answerOf(grid, me),
        deployed: !grid.callDeployed && grids.some((other) => other !== grid && isOut(other, me)),
      })),
  })
})
