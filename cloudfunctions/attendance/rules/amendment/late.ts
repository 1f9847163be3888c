import type { Rank } from '../../../../types/domain/amendments'
import { EARLY_MINUTES, LATE_MINUTES } from '../../../../types/domain/attendance'
import { attendanceId, type PersonId } from '../../../../types/domain/ids'
import { type Instant, MINUTE } from '../../../../types/domain/time'
import type { AmendmentDoc, Mark } from '../../../../types/documents/amendments'
import type { AttendanceDoc, ShiftDoc } from '../../../../types/documents/attendance'
import type { LogEntry } from '../../../../types/documents/tasks'
import { judgeKeptCode, type KeptCode, windowStart } from './code-then'
import { type Around, overlapsElsewhere } from './overlap'

/** A kept code, and what the rules need to judge it. */
export interface LateAttempt {
  readonly direction: 'in' | 'out'
  readonly code: KeptCode
  readonly caller: { readonly personId: PersonId; readonly name: string }
  /** The lowest rank that may settle it. */
  readonly needs: Rank
  readonly master: string
  readonly now: Instant
  readonly entry: LogEntry
}

type Known = Around<Pick<AttendanceDoc, 'shiftId' | 'checkedInAt' | 'checkedOutAt' | 'endsAt' | 'state'>, AmendmentDoc>

const asked = (at: Instant): Mark => ({ at: new Date(at), state: 'pending', settled: null })

/** A check-in counts from half an hour before the start to the end, a check-out two hours longer: as they do with network. */
function isOutside(shift: ShiftDoc, at: Instant, direction: 'in' | 'out'): boolean {
  const opens = shift.startsAt.getTime() - EARLY_MINUTES * MINUTE
  const closes = shift.endsAt.getTime() + (direction === 'out' ? LATE_MINUTES * MINUTE : 0)
  return at + MINUTE / 2 <= opens || at >= closes
}

/**
 * 补传 (mechanism 26): a code kept without network. Its time is the code's own window, and it waits for somebody's word.
 * @param known what is recorded and kept of the caller around this shift
 * @returns the entry as it is to be stored, or why not, in the order of the checks below
 */
export function decideLate(shift: ShiftDoc | null, known: Known, attempt: LateAttempt) {
  const { direction, code, now, master } = attempt
  if (!shift) return 'notFound'
  const fault = judgeKeptCode(shift, code, { master, now })
  if (fault) return fault
  const at = windowStart(code.window)
  if (isOutside(shift, at, direction)) return 'lateOutside'
  const stay = known.stays.find(({ shiftId }) => shiftId === shift._id) ?? null
  const before = known.amendments.find(({ shiftId, kind }) => shiftId === shift._id && kind === 'late') ?? null
  // Settled and about to be written into the stay: in a moment there is something to add to.
  if (before?.state === 'applying') return 'busy'
  if (direction === 'in') {
    if (before?.checkIn) return 'lateTwice'
    if (stay) return stay.state === 'out' ? 'alreadyOut' : 'alreadyIn'
    if (overlapsElsewhere(shift._id, { from: at, until: at + 1 }, known)) return 'lateOverlaps'
    return entryOf(shift, before, attempt, { checkIn: asked(at) })
  }
  const since = stay?.checkedInAt ?? (before?.checkIn?.state === 'declined' ? null : before?.checkIn?.at)
  if (!since) return 'notIn'
  if (before?.checkOut) return 'lateTwice'
  if (stay?.state === 'out') return 'alreadyOut'
  if (at < since.getTime()) return 'lateOrder'
  if (overlapsElsewhere(shift._id, { from: since.getTime(), until: at }, known)) return 'lateOverlaps'
  return entryOf(shift, before, attempt, { checkOut: asked(at) })
}

/** A new entry, or the one there is with its other end. */
function entryOf(
  shift: ShiftDoc,
  before: AmendmentDoc | null,
  { caller, needs, now, entry }: LateAttempt,
  ends: Partial<Pick<AmendmentDoc, 'checkIn' | 'checkOut'>>,
): AmendmentDoc {
  const waits = { state: 'pending', askedAt: new Date(now), key: entry.requestId, needs } as const
  if (before) return { ...before, ...ends, ...waits, turn: before.turn + 1 }
  const { _id: shiftId, communityId, stationId, stationName, title, startsAt, endsAt, keyVersion } = shift
  const ofShift = { shiftId, communityId, stationId, stationName, title, startsAt, endsAt, keyVersion }
  const ofPerson = { personId: caller.personId, name: caller.name }
  return {
    _id: `${attendanceId(shiftId, caller.personId)}:late`,
    kind: 'late',
    ...ofShift,
    ...ofPerson,
    checkIn: null,
    checkOut: null,
    ...ends,
    ...waits,
    words: null,
    was: null,
    times: 1,
    turn: 1,
    log: [entry],
  }
}
