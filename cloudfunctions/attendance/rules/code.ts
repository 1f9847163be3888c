import { createHmac, timingSafeEqual } from 'node:crypto'
import {
  CODE_WINDOW_SECONDS,
  CODE_WINDOWS_AHEAD,
  CODE_WINDOWS_BEHIND,
  STATION_QR_PATTERN,
  STATION_QR_PREFIX,
} from '../../../types/domain/attendance'
import type { ShiftId, StationId } from '../../../types/domain/ids'
import type { Instant } from '../../../types/domain/time'

/** How far back typed digits are still told apart from wrong ones, so that a slow typist hears the right sentence. */
const WINDOWS_REMEMBERED = 20
const WINDOW_MS = CODE_WINDOW_SECONDS * 1000

/** What a code is bound to; raising `keyVersion` voids every code made before. */
interface CodeSource {
  readonly shiftId: ShiftId
  readonly stationId: StationId
  readonly keyVersion: number
}

/** What a person gave us: a scanned QR text says which shift and window it was shown for, typed digits do not. */
export type StationCode =
  | { readonly kind: 'scanned'; readonly shiftId: string; readonly window: number; readonly digits: string }
  | { readonly kind: 'typed'; readonly digits: string }

/** @returns null when the text is neither a station's QR text nor 8 digits (a space between them is forgiven). */
export function readStationCode(text: string): StationCode | null {
  const [, shiftId, window, digits] = STATION_QR_PATTERN.exec(text) ?? []
  if (shiftId !== undefined && window !== undefined && digits !== undefined)
    return { kind: 'scanned', shiftId, window: Number(window), digits }
  const typed = text.replaceAll(' ', '')
  return /^\d{8}$/.test(typed) ? { kind: 'typed', digits: typed } : null
}

/** The key of one shift's codes. @param master the environment's STATION_KEY */
export const shiftKey = (master: string, { stationId, keyVersion, shiftId }: CodeSource): Buffer =>
  createHmac('sha256', master).update(`${stationId}|${keyVersion}|${shiftId}`).digest()

/** Number of the 30 s window that a moment lies in. */
export const windowAt = (now: Instant): number => Math.floor(now / WINDOW_MS)

/** The 8 digits of a window: HMAC with the dynamic truncation of RFC 4226, so no digit is likelier than another. */
export function digitsOf(key: Buffer, window: number): string {
  const mac = createHmac('sha256', key).update(String(window)).digest()
  const offset = mac.readUInt8(mac.length - 1) & 0x0f
  const number = (mac.readUInt32BE(offset) & 0x7fffffff) % 100_000_000
  return String(number).padStart(8, '0')
}

const same = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(a), Buffer.from(b))

/**
 * Is this the code that the station shows now? A window counts until the next one ends, so no code is good for longer than a minute.
 * @returns null when it is good; `codeStale` when the station did show it before, `codeWrong` when it never did
 */
export function judgeCode(key: Buffer, code: StationCode, now: Instant): 'codeWrong' | 'codeStale' | null {
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

/** What a station's screen shows from now on, so that it needs no network for the next minute and a half. */
export function screenCodes(key: Buffer, shiftId: ShiftId, now: Instant) {
  const current = windowAt(now)
  return [current, current + 1, current + 2, current + 3].map((window) => {
    const digits = digitsOf(key, window)
    const qr = `${STATION_QR_PREFIX}.${shiftId}.${window}.${digits}`
    return { from: window * WINDOW_MS, until: (window + 1) * WINDOW_MS, digits, qr }
  })
}
