import type { PersonId, ShiftId } from '../../../types/domain/ids'
import type { Instant } from '../../../types/domain/time'
import type { LogEntry } from '../../../types/documents/tasks'
import { readStationCode, type StationCode } from './code'

/** One person's wish to sign in or out at one shift, with everything the rules need to judge it. */
export interface Attempt {
  readonly shiftId: ShiftId
  /** As scanned or typed. */
  readonly code: string
  /** Whom the request names; it may name nobody. */
  readonly named: PersonId | undefined
  /** Whose phone it is. */
  readonly caller: { readonly personId: PersonId; readonly name: string }
  /** The environment's STATION_KEY. */
  readonly master: string
  readonly now: Instant
  /** What the stay remembers of this request. */
  readonly entry: LogEntry
}

/** What can be refused on sight, without reading anything. @returns the code, or why not, in this order */
export function readAttempt(attempt: Attempt): StationCode | 'codeUnreadable' | 'notForOthers' | 'otherShift' {
  const code = readStationCode(attempt.code)
  if (!code) return 'codeUnreadable'
  if (attempt.named !== undefined && attempt.named !== attempt.caller.personId) return 'notForOthers'
  if (code.kind === 'scanned' && code.shiftId !== attempt.shiftId) return 'otherShift'
  return code
}
