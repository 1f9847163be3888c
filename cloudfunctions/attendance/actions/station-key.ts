import { givenName } from '../../../types/domain/org'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { secret } from '../../_kernel/secret'
import { shiftKey } from '../rules/code'
import { isLongOver } from '../rules/stay'
import { loadShift, presentAt } from '../store'

/** What a station's screen goes on with by itself: the key of this one shift, and who is in. 3 trips in one round. */
export const stationKey = loadingAction(
  'attendance.stationKey',
  ({ shiftId }, db) => Promise.all([loadShift(db, shiftId), presentAt(db, shiftId)]),
  async (_input, { now }, [shift, present]) => {
    if (!shift) return refuse('notFound')
    if (isLongOver(shift, now)) return refuse('shiftOver')
    return done({
      title: shift.title,
      stationName: shift.stationName,
      startsAt: shift.startsAt.getTime(),
      endsAt: shift.endsAt.getTime(),
      now,
      keyVersion: shift.keyVersion,
      key: shiftKey(secret('STATION_KEY'), { ...shift, shiftId: shift._id }).toString('hex'),
      present: present.map(({ name, checkedInAt }) => ({ givenName: givenName(name), since: checkedInAt.getTime() })),
    })
  },
)
