import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { recall } from '../../_kernel/once'
import type { AttendanceDoc } from '../../../types/documents/attendance'
import { stationById } from '../../org/public'
import { attemptOf } from '../attempt-of'
import { whereaboutsOf } from '../rules/whereabouts'
import { decideCheckIn } from '../rules/check-in'
import { insertStay, loadShift, loadStay } from '../store'
import { clearCount, countIfWrong } from '../wrong-codes'

/** Refusals that only time brings about: the same request may have been answered before, when the code was fresh. */
const BY_TIME: ReadonlySet<unknown> = new Set(['shiftOver', 'typingLocked', 'codeWrong', 'codeStale'])

const receipt = ({ title, stationName, checkedInAt, endsAt, proof }: AttendanceDoc) =>
  done({
    title,
    stationName,
    checkedInAt: checkedInAt.getTime(),
    endsAt: endsAt.getTime(),
    standing: proof === 'plaque' ? ('pending' as const) : ('live' as const),
  })

/**
 * Signs the caller in (mechanism 26). The id of the stay is the lock: one person, one shift, one stay. Whoever is registered may: without
 * a place on the task the hours count, the points do not (ADR 0071).
 * 3 trips; one more for whoever says where they are, when the stay is there already, when a typed code is wrong, and with the first right one after that.
 */
export const checkIn = loadingAction(
  'attendance.checkIn',
  async ({ shiftId, place }, db) => {
    const shift = await loadShift(db, shiftId)
    return { shift, station: shift && place ? await stationById(db, shift.stationId) : null }
  },
  async (input, call, { shift, station }) => {
    const decided = decideCheckIn(shift, attemptOf(input, call, 'checkIn'), whereaboutsOf(station, input.place))
    if (typeof decided === 'string' && !BY_TIME.has(decided)) return refuse(decided)
    if (typeof decided !== 'string' && (await insertStay(call.db, decided))) {
      await clearCount(call)
      return receipt(decided)
    }

    const stay = await loadStay(call.db, input.shiftId, call.account.personId)
    const memory = stay ? recall(stay.log, call) : 'new'
    if (stay && memory === 'done') {
      await clearCount(call)
      return receipt(stay)
    }
    if (typeof decided === 'string') {
      await countIfWrong(call, input.code, decided)
      return refuse(decided)
    }
    if (!stay) throw new Error('a stay was there and is gone')
    if (memory === 'reused') return refuse('requestReused')
    return stay.state === 'in'
      ? refuse('alreadyIn', { at: stay.checkedInAt.getTime() })
      : refuse('alreadyOut', { at: (stay.checkedOutAt ?? stay.endsAt).getTime() })
  },
)
