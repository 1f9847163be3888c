import { encodeQR } from 'qr'
import type { Pen } from './DrawingProps'

/** Ink on paper, by day and by night: these do not follow the theme. */
export const INK = '#211d1a'
export const INK_2 = '#4f4841'

const SERIF = `'Songti SC','STSong','Noto Serif CJK SC','SimSun',serif`
const SANS = `-apple-system,'PingFang SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif`

/** How a line is set, in millimetres. */
export interface Say {
  readonly size: number
  readonly colour?: string
  readonly bold?: boolean
  readonly serif?: boolean
  readonly align?: 'left' | 'center' | 'right'
  /** Wider than this it is set smaller. */
  readonly most?: number
}

/** Some canvases know letters of whole dots only, so text is set in tenths of a millimetre. */
const FINE = 10

const fontOf = ({ size, bold, serif }: Say): string =>
  `${bold ? '600 ' : ''}${Math.round(size * FINE)}px ${serif ? SERIF : SANS}`

/** How wide a line is. */
export function widthOf(pen: Pen, text: string, how: Say): number {
  pen.font = fontOf(how)
  return pen.measureText(text).width / FINE
}

/** One line with its foot at y. */
export function say(pen: Pen, text: string, x: number, y: number, how: Say): void {
  const shrink = Math.min(1, (how.most ?? Infinity) / widthOf(pen, text, how))
  pen.font = fontOf({ ...how, size: how.size * shrink })
  pen.fillStyle = how.colour ?? INK
  pen.textAlign = how.align ?? 'left'
  pen.save()
  pen.scale(1 / FINE, 1 / FINE)
  pen.fillText(text, x * FINE, y * FINE)
  pen.restore()
}

/** A QR code, dark on white with its quiet zone around it, as scanners need it. */
export function drawQr(pen: Pen, code: string, { x, y, side }: { x: number; y: number; side: number }): void {
  // The code is ASCII, and WeChat has no TextEncoder.
  const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
  const bordered = encodeQR(code, 'raw', { ecc: 'medium', border: 1, textEncoder: bytesOf })
  const rows = bordered.slice(1, -1).map((row) => row.slice(1, -1))
  const module = side / rows.length
  pen.fillStyle = '#fff'
  pen.fillRect(x - 4 * module, y - 4 * module, side + 8 * module, side + 8 * module)
  pen.fillStyle = INK
  rows.forEach((row, down) =>
    row.forEach((dark, across) => {
      // A hair wider than a module, so that no seam of paper shows between two.
      if (dark) pen.fillRect(x + across * module, y + down * module, module + 0.02, module + 0.02)
    }),
  )
}
