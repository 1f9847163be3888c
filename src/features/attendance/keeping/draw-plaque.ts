import type { Pen } from '@/ui/DrawingProps'
import { drawQr, INK_2, say } from '@/ui/pen'
import { plaqueQr } from '../../../../types/domain/attendance'
import type { StationId } from '../../../../types/domain/ids'

/** A page of A4 in millimetres; all that follows is in them. An A5 is the same, smaller. */
export const PAGE = { width: 210, height: 297 } as const

const MIDDLE = PAGE.width / 2
const SIDE = 116
const TOP = 88
const FOOT = TOP + SIDE

const LINE = { align: 'center', most: 174 } as const
const SMALL = { ...LINE, colour: INK_2 } as const

interface Plaque {
  readonly stationId: StationId
  readonly stationName: string
}

/**
 * What hangs at a station's door: its name, one code, and what to do with it. It says where, never when.
 * @param code WeChat's; without it a code for the scanner inside the mini-program
 */
export function drawPlaque(pen: Pen, { stationId, stationName }: Plaque, code?: CanvasImageSource): void {
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, PAGE.width, PAGE.height)
  say(pen, '网格先锋', MIDDLE, 40, { ...SMALL, size: 7 })
  say(pen, stationName, MIDDLE, 64, { ...LINE, size: 16, bold: true })
  const at = { x: MIDDLE - SIDE / 2, y: TOP, side: SIDE }
  if (code) pen.drawImage(code, at.x, at.y, SIDE, SIDE)
  else drawQr(pen, plaqueQr(stationId), at)
  say(pen, code ? '微信扫一扫' : '打开网格先锋，点「扫码」', MIDDLE, FOOT + 26, { ...LINE, size: 14, bold: true })
  say(pen, '看看今天在这里做什么，签到签退', MIDDLE, FOOT + 41, { ...LINE, size: 7.5 })
  say(pen, '到了再扫屏幕上的码；屏幕没亮，请值班的同志确认', MIDDLE, FOOT + 56, { ...SMALL, size: 5.5 })
}
