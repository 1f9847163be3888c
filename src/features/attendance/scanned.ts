import { isStation } from '@/lib/codes'
import {
  CODE_WINDOW_SECONDS,
  CODE_WINDOWS_BEHIND,
  PLAQUE_QR_PATTERN,
  STATION_QR_PATTERN,
} from '../../../types/domain/attendance'
import type { OrderId, ShiftId, StationId } from '../../../types/domain/ids'
import { MUSTER_QR_PATTERN } from '../../../types/domain/muster'
import { REDEMPTION_QR_PATTERN } from '../../../types/domain/points'
import { CERTIFICATE_QR_PREFIX } from '../../../types/domain/records'
import type { Instant } from '../../../types/domain/time'

const WINDOW_MS = CODE_WINDOW_SECONDS * 1000
const GOOD_FOR_MS = WINDOW_MS * (1 + CODE_WINDOWS_BEHIND)

/** A station's code in hand. */
export interface Code {
  /** As scanned, or 8 digits as typed. */
  readonly text: string
  /** From here on the server will say that it is stale, so there is no use in sending it. */
  readonly goodUntil: Instant
}

/** What a scanned text leads to: a shift with its code, or a sentence. */
export type Reading =
  | { readonly at: 'station'; readonly shiftId: ShiftId; readonly code: Code }
  /** The plaque at a station's door: it says where one is, not when. */
  | { readonly at: 'plaque'; readonly stationId: StationId }
  /** An order that somebody arrives for, by the leader's screen. */
  | { readonly at: 'muster'; readonly orderId: OrderId; readonly text: string }
  | { readonly at: 'other'; readonly says: string }

/** Where a station's WeChat code leads, as WeChat's scanner tells it; the cloud of this machine writes it out with `weapp://`. */
const WECHAT_CODE = /^(?:weapp:\/\/)?pages\/attendance\/check-in\/index\?scene=(s[A-Za-z0-9_-]+)$/

/** @param text whatever the camera read: any code in the world may lie under it */
export function readScanned(text: string): Reading {
  const [, shiftId, window] = STATION_QR_PATTERN.exec(text.trim()) ?? []
  if (shiftId && isShiftId(shiftId) && window) {
    return { at: 'station', shiftId, code: { text: text.trim(), goodUntil: Number(window) * WINDOW_MS + GOOD_FOR_MS } }
  }
  const [, stationId] = PLAQUE_QR_PATTERN.exec(text.trim()) ?? WECHAT_CODE.exec(text.trim()) ?? []
  if (stationId && isStation(stationId)) return { at: 'plaque', stationId }
  const orderId = MUSTER_QR_PATTERN.exec(text.trim())?.[1]
  if (orderId && isOrderId(orderId)) return { at: 'muster', orderId, text: text.trim() }
  if (REDEMPTION_QR_PATTERN.test(text.trim())) return { at: 'other', says: '这是换东西的码，请给店员扫。' }
  if (text.trim().startsWith(CERTIFICATE_QR_PREFIX))
    return { at: 'other', says: '这是服务证明，请在我的里点查验服务证明。' }
  return { at: 'other', says: '这不是站点的签到码，请扫站点屏幕。' }
}

/** Typed digits do not say when they were shown; a minute later they are surely stale. */
export const typedCode = (digits: string, now: Instant): Code => ({ text: digits, goodUntil: now + GOOD_FOR_MS })

export const isShiftId = (text: string): text is ShiftId => /^[tw]/.test(text)
const isOrderId = (text: string): text is OrderId => text.startsWith('o')
