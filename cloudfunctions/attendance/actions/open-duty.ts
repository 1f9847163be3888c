import { createHash } from 'node:crypto'
import { KEEPERS } from '../../../types/contracts/attendance/shared'
import { communityCode, type DutyId, type PersonId, type StationId } from '../../../types/domain/ids'
import type { Named, ShiftDoc } from '../../../types/documents/attendance'
import type { StationDoc } from '../../../types/documents/org'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { authoriseOver } from '../../_kernel/authorise'
import { logEntry, recall } from '../../_kernel/once'
import { accountOfPerson, stationById } from '../../org/public'
import { insertDuty } from '../keeping/store'
import { whyNotDuty } from '../rules/duty'
import { loadShift } from '../store'

/** Known from the request alone, so that asking again opens nothing new. */
const dutyIdOf = ({ openId, request }: Call, stationId: StationId): DutyId => {
  const digest = createHash('sha256').update(`${openId}|${request.id}`).digest('hex').slice(0, 12)
  return `w${communityCode(stationId.slice(1))}-${digest}`
}

/** Who is in charge: the caller, or somebody who looks after shifts here; null for anybody else. */
async function inCharge(call: Call, station: StationDoc, named: PersonId | undefined): Promise<Named | null> {
  const { account, db } = call
  if (named === undefined || named === account.personId) return { personId: account.personId, name: account.name }
  const chosen = await accountOfPerson(db, named)
  const keeps = authoriseOver({ roles: KEEPERS, over: () => station.communityId }, chosen, () => station.communityId)
  return chosen && keeps === null ? { personId: chosen.personId, name: chosen.name } : null
}

/** Opens a duty at a station without a task (mechanism 26): a shift of its own; 3 trips, 4 when somebody else is in charge. */
export const openDuty = loadingAction(
  'attendance.openDuty',
  ({ stationId }, db) => stationById(db, stationId),
  async ({ stationId, title, startsAt, endsAt, inChargeId }, call, station) => {
    if (!station) return refuse('notFound')
    const _id = dutyIdOf(call, stationId)
    const why = whyNotDuty({ startsAt, endsAt }, call.now)
    const keeper = await inCharge(call, station, inChargeId)
    if (!why && keeper) {
      const shift: ShiftDoc = {
        _id,
        communityId: station.communityId,
        stationId,
        stationName: station.name,
        title,
        startsAt: new Date(startsAt),
        endsAt: new Date(endsAt),
        keyVersion: 1,
        inCharge: keeper,
        withdrawn: false,
        log: [logEntry(call, 'openDuty')],
      }
      if (await insertDuty(call.db, shift)) return done({ shiftId: _id })
    }
    const there = await loadShift(call.db, _id)
    if (there) return recall(there.log, call) === 'done' ? done({ shiftId: _id }) : refuse('requestReused')
    return refuse(why ?? 'notInCharge')
  },
)
