/** @jest-environment node */
// jsdom drops the drawing from the style; plain markup keeps it.
import { decodeQR } from 'qr/decode.js'
import { renderToStaticMarkup } from 'react-dom/server'
import { Qr } from '@/ui/Qr'

const TEXT = 'GVS.t370306003011-2611-03.59830000.48271936'

describe('Qr', () => {
  /** Paints the drawing as a scanner would see it, four pixels a module. */
  function pictureOf(svg: string) {
    const side = Number(/viewBox='0 0 (\d+)/.exec(svg)?.[1])
    const scale = 4
    const width = side * scale
    const data = new Uint8ClampedArray(width * width * 4).fill(255)
    for (const [, x, y, run] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
      for (let dy = 0; dy < scale; dy++) {
        for (let dx = 0; dx < Number(run) * scale; dx++) {
          const at = ((Number(y) * scale + dy) * width + Number(x) * scale + dx) * 4
          data.fill(0, at, at + 3)
        }
      }
    }
    return { width, height: width, data }
  }

  test('says exactly the text, with a quiet zone of four modules', () => {
    const markup = renderToStaticMarkup(<Qr text={TEXT} size={224} label="签到码" />)
    const uri = /image\/svg\+xml,(.*?)&quot;/.exec(markup)
    const svg = decodeURIComponent(uri?.[1] ?? '').replaceAll('&#x27;', "'")
    expect(decodeQR(pictureOf(svg))).toBe(TEXT)
    expect(svg).not.toMatch(/M[0-3] |M\d+ [0-3]h/)
  })
})
