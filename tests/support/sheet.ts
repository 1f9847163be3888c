import type { Pen } from '@/ui/DrawingProps'
import { INK } from '@/ui/pen'

/** Dots a millimetre: enough for the smallest module of a code. */
const FINE = 12

/** A sheet that keeps what is written, which pictures are put on it, and the rectangles of ink: a canvas is the machine's edge. */
export function inkedSheet(page: { readonly width: number; readonly height: number }) {
  const [width, height] = [page.width * FINE, page.height * FINE]
  const data = new Uint8Array(width * height * 4).fill(255)
  const texts: string[] = []
  const pictures: unknown[] = []
  const nothing = () => undefined
  const pen = {
    fillStyle: '',
    font: '',
    textAlign: 'left',
    measureText: (text: string) => ({ width: text.length * 30 }),
    fillText: (text: string) => texts.push(text),
    drawImage: (picture: unknown) => pictures.push(picture),
    fillRect(this: { fillStyle: string }, x: number, y: number, wide: number, high: number) {
      if (this.fillStyle !== INK) return
      for (let down = Math.round(y * FINE); down < Math.round((y + high) * FINE); down += 1) {
        const [from, until] = [Math.round(x * FINE), Math.round((x + wide) * FINE)]
        for (let across = from; across < until; across += 1)
          data.fill(0, (down * width + across) * 4, (down * width + across) * 4 + 3)
      }
    },
    ...Object.fromEntries(
      ['save', 'restore', 'scale', 'beginPath', 'moveTo', 'lineTo', 'closePath', 'stroke'].map((name) => [
        name,
        nothing,
      ]),
    ),
  } as unknown as Pen
  return { pen, texts, pictures, picture: { width, height, data } }
}
