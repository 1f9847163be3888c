import { LATE_HOURS } from '../../../../types/domain/amendments'
import { CODE_WINDOW_SECONDS, CODE_WINDOWS_AHEAD, windowAt } from '../../../../types/domain/attendance'
import type { ShiftId } from '../../../../types/domain/ids'
import { type Instant, MINUTE } from '../../../../types/domain/time'
import type { ShiftDoc } from '../../../../types/documents/attendance'
import { readStationCode, scannedWindow, shiftKey } from '../code'

const WINDOW_MS = CODE_WINDOW_SECONDS * 1000

/** What was on the screen in one window, as a phone kept it. */
export interface KeptCode {
  readonly window: number
  readonly digits: string
}

/** A kept code can be read only if it was scanned: digits do not say when they were shown. */
export function readKeptCode(text: string, shiftId: ShiftId): KeptCode | 'codeUnreadable' | 'otherShift' {
  const code = readStationCode(text)
  if (code?.kind !== 'scanned') return 'codeUnreadable'
  return code.shiftId === shiftId ? { window: code.window, digits: code.digits } : 'otherShift'
}

/** When a window began: the one time that a late entry may claim. */
export const windowStart = (window: number): Instant => window * WINDOW_MS

/**
 * Did the station show this code in its own window, and is that not too long ago? Nothing here knows the phone's clock. A key that was
 * voided still speaks for the windows that began before that: whoever scanned then was there.
 * @param master the environment's STATION_KEY
 * @returns null when it is good; `lateForged` when no screen has shown it yet, or ever; `lateRevoked` when its key was void by then
 */
export function judgeKeptCode(
  shift: Pick<ShiftDoc, '_id' | 'stationId' | 'keyVersion' | 'endedKeys'>,
  code: KeptCode,
  { master, now }: { readonly master: string; readonly now: Instant },
): 'lateForged' | 'lateRevoked' | 'lateTooOld' | null {
  if (code.window > windowAt(now) + CODE_WINDOWS_AHEAD) return 'lateForged'
  const ended = keyEnd(shift, code, master)
  if (ended === null) return 'lateForged'
  if (windowStart(code.window) >= ended) return 'lateRevoked'
  return now >= windowStart(code.window + 1) + LATE_HOURS * 60 * MINUTE ? 'lateTooOld' : null
}

/** @returns when the key ended that made this code; Infinity for the one that is in use, null when none of the shift's did */
function keyEnd(
  { _id: shiftId, stationId, keyVersion, endedKeys = [] }: Parameters<typeof judgeKeptCode>[0],
  code: KeptCode,
  master: string,
): number | null {
  const keys = [{ version: keyVersion, at: Infinity }, ...endedKeys.map(({ version, at }) => ({ version, at: +at }))]
  const made = keys.find(
    ({ version }) => scannedWindow(shiftKey(master, { shiftId, stationId, keyVersion: version }), code) !== null,
  )
  return made ? made.at : null
}
