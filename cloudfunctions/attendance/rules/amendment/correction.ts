import { CORRECTIONS_OF_A_STAY, type Rank } from '../../../../types/domain/amendments'
import { EARLY_MINUTES, LATE_MINUTES } from '../../../../types/domain/attendance'
import { type Instant, MINUTE } from '../../../../types/domain/time'
import type { AmendmentDoc, Mark } from '../../../../types/documents/amendments'
import type { AttendanceDoc } from '../../../../types/documents/attendance'
import type { LogEntry } from '../../../../types/documents/tasks'
import { type Around, overlapsElsewhere } from './overlap'

/** Other times for a stay, in the person's own words. */
export interface Wanted {
  readonly checkedInAt: Instant
  readonly checkedOutAt: Instant
  readonly words: string
}

type Stay = Omit<AttendanceDoc, 'log'>
type Known = Around<Stay, AmendmentDoc>

/** Doors open half an hour before the start, and people sign out up to two hours after the end: nobody was there at another time. */
function isOutside(stay: Stay, { checkedInAt, checkedOutAt }: Wanted, now: Instant): boolean {
  const opens = stay.startsAt.getTime() - EARLY_MINUTES * MINUTE
  const closes = Math.min(now, stay.endsAt.getTime() + LATE_MINUTES * MINUTE)
  return checkedInAt < opens || checkedOutAt > closes || checkedInAt >= checkedOutAt
}

const asked = (at: Instant): Mark => ({ at: new Date(at), state: 'pending', settled: null })

/**
 * 更正: a person asks for other times of their own stay, once it is over; somebody else decides.
 * @param known everything of the caller around the stay's shift, the stay itself and an earlier request among it
 * @returns the request as it is to be stored, or why not, in the order of the checks below
 */
export function decideCorrection(
  stay: Stay | null,
  known: Known,
  wanted: Wanted,
  by: { readonly needs: Rank; readonly now: Instant; readonly entry: LogEntry },
) {
  if (!stay) return 'notFound'
  if (stay.state === 'in' && by.now < stay.endsAt.getTime()) return 'stillThere'
  const before = known.amendments.find(({ shiftId, kind }) => shiftId === stay.shiftId && kind === 'correction')
  if (before && before.state !== 'settled') return 'alreadyAsked'
  if ((before?.times ?? 0) >= CORRECTIONS_OF_A_STAY) return 'askedOften'
  if (isOutside(stay, wanted, by.now)) return 'correctionOutside'
  const { checkedInAt, checkedOutAt } = wanted
  if (checkedInAt === stay.checkedInAt.getTime() && checkedOutAt === stay.checkedOutAt?.getTime())
    return 'nothingChanged'
  if (overlapsElsewhere(stay.shiftId, { from: checkedInAt, until: checkedOutAt }, known)) return 'lateOverlaps'
  return requestFor(stay, before, wanted, by)
}

function requestFor(
  stay: Stay,
  before: AmendmentDoc | undefined,
  { checkedInAt, checkedOutAt, words }: Wanted,
  { needs, now, entry }: { readonly needs: Rank; readonly now: Instant; readonly entry: LogEntry },
): AmendmentDoc {
  const { shiftId, personId, name, communityId, stationId, stationName, title, startsAt, endsAt, keyVersion } = stay
  const ofStay = { shiftId, personId, name, communityId, stationId, stationName, title, startsAt, endsAt, keyVersion }
  return {
    _id: `${stay._id}:correction`,
    kind: 'correction',
    ...ofStay,
    needs,
    state: 'pending',
    checkIn: asked(checkedInAt),
    checkOut: asked(checkedOutAt),
    words,
    was: { checkedInAt: stay.checkedInAt, checkedOutAt: stay.checkedOutAt, minutes: stay.minutes },
    times: (before?.times ?? 0) + 1,
    askedAt: new Date(now),
    key: entry.requestId,
    turn: (before?.turn ?? 0) + 1,
    log: before ? before.log : [entry],
  }
}
