import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { recall } from '../../_kernel/once'
import type { AttendanceDoc } from '../../../types/documents/attendance'
import { attemptOf } from '../attempt-of'
import { decideCheckIn } from '../rules/check-in'
import { insertStay, loadShift, loadStay } from '../store'

/** Refusals that only time brings about: the same request may have been answered before, when the code was fresh. */
const BY_TIME: ReadonlySet<unknown> = new Set(['shiftOver', 'codeWrong', 'codeStale'])

const receipt = ({ title, stationName, checkedInAt, endsAt }: AttendanceDoc) =>
  done({ title, stationName, checkedInAt: checkedInAt.getTime(), endsAt: endsAt.getTime() })

/**
 * Signs the caller in (mechanism 26). The id of the stay is the lock: one person, one shift, one stay.
 * 3 trips, and one more when the stay is there already.
 */
export const checkIn = loadingAction(
  'attendance.checkIn',
  ({ shiftId }, db) => loadShift(db, shiftId),
  async (input, call, shift) => {
    const decided = decideCheckIn(shift, attemptOf(input, call, 'checkIn'))
    if (typeof decided === 'string' && !BY_TIME.has(decided)) return refuse(decided)
    if (typeof decided !== 'string' && (await insertStay(call.db, decided))) return receipt(decided)

    const stay = await loadStay(call.db, input.shiftId, call.account.personId)
    const memory = stay ? recall(stay.log, call) : 'new'
    if (stay && memory === 'done') return receipt(stay)
    if (typeof decided === 'string') return refuse(decided)
    if (!stay) throw new Error('a stay was there and is gone')
    if (memory === 'reused') return refuse('requestReused')
    return stay.checkedOutAt
      ? refuse('alreadyOut', { at: stay.checkedOutAt.getTime() })
      : refuse('alreadyIn', { at: stay.checkedInAt.getTime() })
  },
)
