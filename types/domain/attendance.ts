import type { ShiftId, StationId } from './ids'
import type { Instant } from './time'

/** `closed`: nobody signed out, so a timer ended the stay at the planned end. */
export type AttendanceState = 'in' | 'out' | 'closed'

/**
 * What showed that somebody was there when they signed in: the station's rotating code · the word of a helper beside them ·
 * the printed plaque, which anybody may photograph · a code that was kept without network and sent later, 补传.
 */
export const PROOFS = ['code', 'helper', 'plaque', 'late'] as const
export type Proof = (typeof PROOFS)[number]

/** `live` counts at once; `pending` counts nothing until the person in charge has confirmed it by name; `rejected` never counts. */
export const STANDINGS = ['live', 'pending', 'confirmed', 'rejected'] as const
export type Standing = (typeof STANDINGS)[number]

/** How far from the station a person said they were when they signed in: a hint that they may give, kept as no more than this. */
export const WHEREABOUTS = ['near', 'far'] as const
export type Whereabouts = (typeof WHEREABOUTS)[number]
/** WeChat tells where a phone is to some kilometres only; nobody within this is called far. */
export const NEAR_METRES = 5000

/** Shorter than this is no service, and nobody serves longer than this at a stretch: minutes kept of a stay. */
export const MIN_STAY_MINUTES = 5
export const MAX_STAY_MINUTES = 720

/** A station's code changes every 30 s; the one before still counts, so no code lives longer than a minute. */
export const CODE_WINDOW_SECONDS = 30
/** One window ahead is accepted too, for a station whose clock runs fast. */
export const CODE_WINDOWS_AHEAD = 1
export const CODE_WINDOWS_BEHIND = 1
/** Doors open this long before the planned start, and people may sign out this long after the planned end. */
export const EARLY_MINUTES = 30
export const LATE_MINUTES = 120

export const STATION_QR_PREFIX = 'GVS'
/** What the QR code on a station's screen says: `GVS.<shift>.<window>.<8 digits>`. It names a place and a moment, never a person. */
export const STATION_QR_PATTERN = /^GVS\.([tw][A-Za-z0-9_-]+)\.(\d{1,12})\.(\d{8})$/
export const stationQr = (shiftId: ShiftId, window: number, digits: string): string =>
  `${STATION_QR_PREFIX}.${shiftId}.${window}.${digits}`

/** What a printed plaque says: `GVP.<station>`. It says where, never when: whoever has only this waits to be confirmed. */
export const PLAQUE_QR_PATTERN = /^GVP\.(s[A-Za-z0-9_-]+)$/
export const plaqueQr = (stationId: StationId): string => `GVP.${stationId}`

/** The number of the 30 s window that a moment lies in. */
export const windowAt = (at: Instant): number => Math.floor(at / (CODE_WINDOW_SECONDS * 1000))

/**
 * The dynamic truncation of RFC 4226 to 8 digits, so that no code is likelier than another.
 * @param mac HMAC-SHA256 under the shift's key of the window's number, written in decimal
 */
export function digitsOfMac(mac: Uint8Array): string {
  const offset = (mac[mac.length - 1] ?? 0) & 0x0f
  const number = new DataView(mac.buffer, mac.byteOffset).getUint32(offset) & 0x7fffffff
  return String(number % 100_000_000).padStart(8, '0')
}

/** Wrong typed codes that lock typing, and for how long; scanning goes on. */
export const MOST_WRONG_CODES = 5
export const TYPING_LOCKED_MINUTES = 15

export const STATION_ADDRESS_MAX = 60
/** An office's number, never a person's: it is shown to everybody who is called there. */
export const OFFICE_PHONE = /^(0\d{2,3}-?)?\d{7,8}$/
