import type { Rank } from '../../../../types/domain/amendments'
import type { PersonId } from '../../../../types/domain/ids'
import type { Instant } from '../../../../types/domain/time'
import type { AmendmentDoc, Mark } from '../../../../types/documents/amendments'
import type { AttendanceDoc } from '../../../../types/documents/attendance'
import { type Around, overlapsElsewhere } from './overlap'

/** Whoever settles: as high as they stand where the stay was. */
export interface Settler {
  readonly personId: PersonId
  readonly name: string
  readonly rank: Rank
}

export interface Decision {
  readonly confirm: boolean
  readonly reason: string | null
  /** The ends that wait, as they were shown. */
  readonly seen: { readonly checkedInAt: Instant | null; readonly checkedOutAt: Instant | null }
  readonly now: Instant
}

type OneStay = Pick<AttendanceDoc, 'shiftId' | 'checkedInAt' | 'checkedOutAt' | 'endsAt'>

/**
 * May this person settle it? Never their own, and never that of somebody who stands as high as they do.
 * @returns why not, in this order, or null
 */
export function whyNotSettle({ personId, needs, state }: AmendmentDoc, settler: Omit<Settler, 'name'>) {
  if (personId === settler.personId) return 'ownAmendment'
  if (settler.rank < needs) return 'needsAbove'
  return state === 'pending' ? null : 'amendmentSettled'
}

const pendingAt = (mark: Mark | null): Instant | null => (mark?.state === 'pending' ? mark.at.getTime() : null)

/** The ends that wait for a word. */
export const waitingEnds = ({ checkIn, checkOut }: Pick<AmendmentDoc, 'checkIn' | 'checkOut'>) => ({
  checkedInAt: pendingAt(checkIn),
  checkedOutAt: pendingAt(checkOut),
})

/** From when to when the person says they were there; whoever has not sent a check-out would be taken to be there until the planned end. */
function spanOf({ checkIn, checkOut, endsAt }: AmendmentDoc, stay: OneStay | null) {
  const from = checkIn?.at ?? stay?.checkedInAt ?? endsAt
  return { from: from.getTime(), until: (checkOut?.at ?? endsAt).getTime() }
}

/** Why a yes would be wrong: the world has moved on since it was asked for. */
function whyNotConfirm(doc: AmendmentDoc, known: Around) {
  const stay = known.stays.find(({ shiftId }) => shiftId === doc.shiftId) ?? null
  if (doc.kind === 'late' && doc.checkIn?.state === 'pending' && stay) return 'alreadyIn'
  return overlapsElsewhere(doc.shiftId, spanOf(doc, stay), known) ? 'lateOverlaps' : null
}

/**
 * A yes or a no to everything that waits in it and was seen.
 * @param known what is recorded and kept of the person around the shift
 * @returns the amendment as it is to be stored, or why not, in the order of the checks below
 */
export function decideSettlement(doc: AmendmentDoc, known: Around, settler: Settler, decision: Decision) {
  const why = whyNotSettle(doc, settler)
  if (why) return why
  const { confirm, reason, seen, now } = decision
  const ends = waitingEnds(doc)
  if (ends.checkedInAt !== seen.checkedInAt || ends.checkedOutAt !== seen.checkedOutAt) return 'amendmentChanged'
  const contradicted = confirm ? whyNotConfirm(doc, known) : null
  if (contradicted) return contradicted
  const settled = { by: settler.personId, name: settler.name, at: new Date(now), reason }
  const settle = (mark: Mark | null): Mark | null =>
    mark?.state === 'pending' ? { ...mark, state: confirm ? 'confirmed' : 'declined', settled } : mark
  return {
    ...doc,
    state: confirm ? ('applying' as const) : ('settled' as const),
    checkIn: settle(doc.checkIn),
    checkOut: settle(doc.checkOut),
    turn: doc.turn + 1,
  } satisfies AmendmentDoc
}
