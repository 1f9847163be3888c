import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import {
  CODE_WINDOWS_AHEAD,
  CODE_WINDOWS_BEHIND,
  digitsOfMac,
  PLAQUE_QR_PATTERN,
  STATION_QR_PATTERN,
  windowAt,
} from '../../../types/domain/attendance'
import type { ShiftId, StationId } from '../../../types/domain/ids'
import type { Instant } from '../../../types/domain/time'

/** How far back typed digits are still told apart from wrong ones, so that a slow typist hears the right sentence. */
const WINDOWS_REMEMBERED = 20
const KEY_BYTES = 32
/** Keeps these keys apart from whatever else may be derived from the same master. */
const KEY_SALT = 'grid-vanguard station codes'

/** What a code is bound to; raising `keyVersion` voids every code made before. */
interface CodeSource {
  readonly shiftId: ShiftId
  readonly stationId: StationId
  readonly keyVersion: number
}

/** A rotating code: a scanned QR text says which shift and window it was shown for, typed digits do not. */
type RotatingCode =
  | { readonly kind: 'scanned'; readonly shiftId: string; readonly window: number; readonly digits: string }
  | { readonly kind: 'typed'; readonly digits: string }
/** What a person gave us: the screen's code, or the plaque on the wall. */
export type StationCode = RotatingCode | { readonly kind: 'plaque'; readonly stationId: string }

/** @returns null when the text is no station's QR text, nor 8 digits (a space between them is forgiven). */
export function readStationCode(text: string): StationCode | null {
  const [, shiftId, window, digits] = STATION_QR_PATTERN.exec(text) ?? []
  if (shiftId !== undefined && window !== undefined && digits !== undefined)
    return { kind: 'scanned', shiftId, window: Number(window), digits }
  const [, stationId] = PLAQUE_QR_PATTERN.exec(text) ?? []
  if (stationId !== undefined) return { kind: 'plaque', stationId }
  const typed = text.replaceAll(' ', '')
  return /^\d{8}$/.test(typed) ? { kind: 'typed', digits: typed } : null
}

/**
 * The key of one shift's codes, HKDF-SHA256 (RFC 5869): a screen that holds it can make this shift's codes and no others.
 * @param master the environment's STATION_KEY
 */
export const shiftKey = (master: string, { stationId, keyVersion, shiftId }: CodeSource): Buffer =>
  Buffer.from(hkdfSync('sha256', master, KEY_SALT, `${stationId}|${keyVersion}|${shiftId}`, KEY_BYTES))

/** The 8 digits of a window. */
export const digitsOf = (key: Buffer, window: number): string =>
  digitsOfMac(createHmac('sha256', key).update(String(window)).digest())

const same = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(a), Buffer.from(b))

/**
 * Is this the code that the station shows now? A window counts until the next one ends, so no code is good for longer than a minute.
 * @returns null when it is good; `codeStale` when the station did show it before, `codeWrong` when it never did
 */
export function judgeCode(key: Buffer, code: RotatingCode, now: Instant): 'codeWrong' | 'codeStale' | null {
  const current = windowAt(now)
  const newest = current + CODE_WINDOWS_AHEAD
  const oldest = current - CODE_WINDOWS_BEHIND
  const shownIn = code.kind === 'scanned' ? scannedWindow(key, code) : typedWindow(key, code.digits, newest)
  if (shownIn === null || shownIn > newest) return 'codeWrong'
  return shownIn < oldest ? 'codeStale' : null
}

/** The window that a scanned code was shown in; null when these are not its digits. */
export const scannedWindow = (key: Buffer, code: { window: number; digits: string }): number | null =>
  same(digitsOf(key, code.window), code.digits) ? code.window : null

/** The newest window with these digits. Every window is compared, so the time taken tells nothing. */
function typedWindow(key: Buffer, digits: string, newest: number): number | null {
  let found: number | null = null
  for (let window = newest - WINDOWS_REMEMBERED; window <= newest; window += 1) {
    if (same(digitsOf(key, window), digits)) found = window
  }
  return found
}
