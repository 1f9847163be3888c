import { shift, SHIFT, STARTS } from '../../tests/support/attendance'
import { ACCOUNTS, request } from '../../tests/support/district'
import { GRID } from '../../tests/support/tasks'
import type { OpenId } from '../../types/domain/ids'
import type { AccountDoc } from '../../types/documents/org'
import { atMost, type Bench } from './bench'
import { inFlight, onStage, outcomeOf, warm, worst } from './stage'
import { shownNow } from './trips-attendance'

const PEOPLE = 200
const WITHIN_MS = 60_000
const IN_FLIGHT = 64

const volunteers: readonly AccountDoc[] = Array.from({ length: PEOPLE }, (_unused, i) => ({
  _id: `o-rush-${i}` as OpenId,
  personId: `prush${i}`,
  name: '李秀英',
  roles: [{ role: 'volunteer', scope: GRID, scopeName: '凤鸣 3 号网格' }],
  state: 'active',
  consent: null,
}))

/** 200 people scan one screen in the same minute. */
const measure = () => {
  const accounts = [...Object.values(ACCOUNTS), ...volunteers]
  return onStage({ clock: STARTS, documents: { accounts, shifts: [shift()] } }, async (cloud) => {
    await warm(cloud, 'attendance.checkIn')
    const code = await shownNow(cloud)
    const startedAt = performance.now()
    const checkIns = volunteers.map(({ _id }) => async () => {
      const scanned = { shiftId: SHIFT, code, requestId: request() }
      const outcome = outcomeOf(await cloud.call(_id, 'attendance.checkIn', scanned))
      return outcome === 'ok' && performance.now() - startedAt <= WITHIN_MS
    })
    const told = (await inFlight(checkIns, IN_FLIGHT)).filter(Boolean).length
    const stored = await cloud.database.count('attendance', { shiftId: SHIFT })
    return {
      'attendance.rush': PEOPLE - Math.min(told, stored),
      'attendance.rush.trips': worst(cloud, 'attendance.checkIn', 'trips'),
    }
  })
}

export const RUSH: Bench = {
  figures: {
    'attendance.rush': atMost(0, 'check-ins lost or late, of 200 in a minute'),
    'attendance.rush.trips': atMost(3, 'trips'),
  },
  measure,
}
