import type { ShiftId } from '../../../../types/domain/ids'
import type { Instant } from '../../../../types/domain/time'
import type { AmendmentDoc } from '../../../../types/documents/amendments'
import type { AttendanceDoc } from '../../../../types/documents/attendance'

type OneStay = Pick<AttendanceDoc, 'shiftId' | 'checkedInAt' | 'checkedOutAt' | 'endsAt'>
type OneEntry = Pick<AmendmentDoc, 'shiftId' | 'kind' | 'checkIn' | 'checkOut' | 'endsAt'>

/** What is recorded or kept of one person around a shift. */
export interface Around<S extends OneStay = OneStay, E extends OneEntry = OneEntry> {
  readonly stays: readonly S[]
  readonly amendments: readonly E[]
}

interface Span {
  readonly from: Instant
  readonly until: Instant
}

/** Somebody who has not signed out is taken to be there until the planned end. */
const ofStay = ({ checkedInAt, checkedOutAt, endsAt }: OneStay): Span => ({
  from: checkedInAt.getTime(),
  until: (checkedOutAt ?? endsAt).getTime(),
})

const ofEntry = ({ checkIn, checkOut, endsAt }: OneEntry): readonly Span[] => {
  if (!checkIn || checkIn.state === 'declined') return []
  const left = checkOut && checkOut.state !== 'declined' ? checkOut.at : endsAt
  return [{ from: checkIn.at.getTime(), until: left.getTime() }]
}

/** Nobody is in two places at once: does this time at a shift meet another one's, recorded or kept? */
export function overlapsElsewhere(shiftId: ShiftId, span: Span, around: Around): boolean {
  const elsewhere = [
    ...around.stays.filter((stay) => stay.shiftId !== shiftId).map(ofStay),
    ...around.amendments.filter((entry) => entry.shiftId !== shiftId && entry.kind === 'late').flatMap(ofEntry),
  ]
  return elsewhere.some(({ from, until }) => from < span.until && span.from < until)
}
