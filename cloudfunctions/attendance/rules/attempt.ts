import type { PersonId, ShiftId } from '../../../types/domain/ids'
import type { Instant } from '../../../types/domain/time'
import { isTypingLocked } from '../../../types/domain/typing'
import type { AttendanceDoc, ShiftDoc } from '../../../types/documents/attendance'
import type { AccountDoc } from '../../../types/documents/org'
import type { LogEntry } from '../../../types/documents/tasks'
import { judgeCode, readStationCode, shiftKey, type StationCode } from './code'

/** One person's wish to sign in or out at one shift, with everything the rules need to judge it. */
export interface Attempt {
  readonly shiftId: ShiftId
  /** As scanned or typed. */
  readonly code: string
  /** Whom the request names; it may name nobody. */
  readonly named: PersonId | undefined
  /** Hash of the phone and the shift, when the phone said which it is. */
  readonly device: string | null
  /** Whose phone it is. */
  readonly caller: Pick<AccountDoc, 'personId' | 'name' | 'wrongCodes'>
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

/**
 * What a code proves at a shift now.
 * @param shift the shift, or a stay that carries what its codes are made of
 * @returns `live`; `pending` for the plaque, which only says where; or why not, in the order of the checks
 */
export function proofOf(
  shift: Pick<ShiftDoc, 'stationId' | 'keyVersion'> & ({ _id: ShiftId } | Pick<AttendanceDoc, 'shiftId'>),
  code: StationCode,
  { caller, master, now }: Attempt,
): 'live' | 'pending' | 'otherShift' | 'typingLocked' | 'codeWrong' | 'codeStale' {
  if (code.kind === 'plaque') return code.stationId === shift.stationId ? 'pending' : 'otherShift'
  if (code.kind === 'typed' && isTypingLocked(caller, now)) return 'typingLocked'
  const { stationId, keyVersion } = shift
  const shiftId = 'shiftId' in shift ? shift.shiftId : shift._id
  return judgeCode(shiftKey(master, { shiftId, stationId, keyVersion }), code, now) ?? 'live'
}
