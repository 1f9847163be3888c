import { isDuty, type PersonId } from '../../../types/domain/ids'
import { permit } from '../../../types/domain/refusals'
import type { AttendanceDoc } from '../../../types/documents/attendance'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { comersOf, staysElsewhere } from '../keeping/store'
import { whyNotConfirm } from '../rules/confirm'
import { aroundStays, type Flag, flagsOf } from '../rules/flags'
import { loadShift } from '../store'

const shown = (stay: AttendanceDoc, flags: readonly Flag[], me: PersonId) => ({
  personId: stay.personId,
  name: stay.name,
  state: stay.state,
  standing: stay.standing,
  proof: stay.proof,
  checkedInAt: stay.checkedInAt.getTime(),
  checkedOutAt: stay.checkedOutAt?.getTime() ?? null,
  minutes: stay.minutes,
  helpedIn: stay.helpedIn?.name ?? null,
  helpedOut: stay.helpedOut?.name ?? null,
  decidedBy: stay.decided?.name ?? null,
  points: stay.points,
  flags: [...flags],
  confirmable: permit(whyNotConfirm(stay, me)),
})

/** Who is in, who left, what waits for the person in charge and what looks odd, by check-in; 4 trips in 2 rounds. */
export const shiftList = loadingAction(
  'attendance.shiftList',
  ({ shiftId }, db) => Promise.all([loadShift(db, shiftId), comersOf(db, shiftId)]),
  async (_input, { db, account, now }, [shift, stays]) => {
    if (!shift) return refuse('notFound')
    const people = stays.map(({ personId }) => personId)
    const others = people.length > 0 ? await staysElsewhere(db, shift.stationId, people, aroundStays(stays)) : []
    const flags = flagsOf(stays, others)
    return done({
      title: shift.title,
      stationId: shift.stationId,
      stationName: shift.stationName,
      startsAt: shift.startsAt.getTime(),
      endsAt: shift.endsAt.getTime(),
      now,
      keyVersion: shift.keyVersion,
      duty: isDuty(shift._id),
      inCharge: shift.inCharge?.name ?? null,
      stays: stays.map((stay) => shown(stay, flags.get(stay._id) ?? [], account.personId)),
    })
  },
)
