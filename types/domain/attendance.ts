export type AttendanceState = 'in' | 'out'

/** A station's code changes every 30 s; the one before still counts, so no code lives longer than a minute. */
export const CODE_WINDOW_SECONDS = 30
/** One window ahead is accepted too, for a station whose clock runs fast. */
export const CODE_WINDOWS_AHEAD = 1
export const CODE_WINDOWS_BEHIND = 1
/** Doors open this long before the planned start, and people may sign out this long after the planned end. */
export const EARLY_MINUTES = 30
export const LATE_MINUTES = 120

/** What the QR code on a station's screen says: `GVS.<shift>.<window>.<8 digits>`. It names a place and a moment, never a person. */
export const STATION_QR_PREFIX = 'GVS'
export const STATION_QR_PATTERN = /^GVS\.(t[A-Za-z0-9_-]+)\.(\d{1,12})\.(\d{8})$/
