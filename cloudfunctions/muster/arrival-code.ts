import { hkdfSync } from 'node:crypto'
import { CODE_WINDOW_SECONDS, windowAt } from '../../types/domain/attendance'
import type { GridCode, OrderId } from '../../types/domain/ids'
import { MUSTER_QR_PATTERN, musterQr } from '../../types/domain/muster'
import type { Instant } from '../../types/domain/time'
import { secret } from '../_kernel/secret'
import { digitsOf, judgeCode } from '../attendance/public'

const KEY_BYTES = 32
const WINDOW_MS = CODE_WINDOW_SECONDS * 1000
/** Keeps these keys apart from those of the stations, which come from the same master. */
const KEY_SALT = 'grid-vanguard muster codes'

const keyOf = (orderId: OrderId, gridId: GridCode): Buffer =>
  Buffer.from(hkdfSync('sha256', secret('STATION_KEY'), KEY_SALT, `${orderId}|${gridId}`, KEY_BYTES))

/** What the leader's screen shows now and in the next windows, so that a refresh may be late. */
export function arrivalCodes(orderId: OrderId, gridId: GridCode, now: Instant) {
  const key = keyOf(orderId, gridId)
  const current = windowAt(now)
  return [current, current + 1, current + 2].map((window) => {
    const digits = digitsOf(key, window)
    return {
      from: window * WINDOW_MS,
      until: (window + 1) * WINDOW_MS,
      digits,
      qr: musterQr(orderId, gridId, window, digits),
    }
  })
}

/** Why a code shows no arrival at this order in this grid, or null: it is the one that the leader's screen shows now. */
export function whyNotArrived(
  text: string,
  orderId: OrderId,
  gridId: GridCode,
  now: Instant,
): 'codeUnreadable' | 'codeWrong' | 'codeStale' | null {
  const [, order, grid, window, digits] = MUSTER_QR_PATTERN.exec(text) ?? []
  if (window !== undefined && digits !== undefined) {
    if (order !== orderId || grid !== gridId) return 'codeWrong'
    const code = { kind: 'scanned', shiftId: orderId, window: Number(window), digits } as const
    return judgeCode(keyOf(orderId, gridId), code, now)
  }
  const typed = text.replaceAll(' ', '')
  if (!/^\d{8}$/.test(typed)) return 'codeUnreadable'
  return judgeCode(keyOf(orderId, gridId), { kind: 'typed', digits: typed }, now)
}
