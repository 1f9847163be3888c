import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { CODE_WINDOW_SECONDS, digitsOfMac, stationQr, windowAt } from '../../../types/domain/attendance'
import type { ShiftId } from '../../../types/domain/ids'
import type { Instant } from '../../../types/domain/time'

const WINDOW_MS = CODE_WINDOW_SECONDS * 1000

/** What a screen shows for one window. */
export interface StationCode {
  readonly from: Instant
  readonly until: Instant
  readonly digits: string
  readonly qr: string
}

const bytesOfHex = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length / 2 }, (_unused, i) => parseInt(hex.slice(2 * i, 2 * i + 2), 16))
/** Digits only, and WeChat has no TextEncoder. */
const bytesOfAscii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

/**
 * The code of the window that a moment lies in, made on the screen itself: the same as the server makes it to judge.
 * @param key the shift's key, in hex, as `attendance.stationKey` gave it
 */
export function codeAt(key: string, shiftId: ShiftId, now: Instant): StationCode {
  const window = windowAt(now)
  const digits = digitsOfMac(hmac(sha256, bytesOfHex(key), bytesOfAscii(String(window))))
  return {
    from: window * WINDOW_MS,
    until: (window + 1) * WINDOW_MS,
    digits,
    qr: stationQr(shiftId, window, digits),
  }
}
