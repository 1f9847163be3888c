import { maskName } from '../../../types/domain/org'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { secret } from '../../_kernel/secret'
import { screenCodes, shiftKey } from '../rules/code'
import { isLongOver } from '../rules/stay'
import { loadShift, presentAt } from '../store'

/** What a station's screen shows: the codes of the next minutes, and who is in. 3 trips in one round. */
export const stationCode = loadingAction(
  'attendance.stationCode',
  ({ shiftId }, db) => Promise.all([loadShift(db, shiftId), presentAt(db, shiftId)]),
  async (_input, { now }, [shift, present]) => {
    if (!shift) return refuse('notFound')
    if (isLongOver(shift, now)) return refuse('shiftOver')
    const key = shiftKey(secret('STATION_KEY'), { ...shift, shiftId: shift._id })
    return done({
      title: shift.title,
      stationName: shift.stationName,
      startsAt: shift.startsAt.getTime(),
      endsAt: shift.endsAt.getTime(),
      now,
      codes: screenCodes(key, shift._id, now),
      present: present.map(({ name, checkedInAt }) => ({ maskedName: maskName(name), since: checkedInAt.getTime() })),
    })
  },
)
