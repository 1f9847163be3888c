import decode from 'qr/decode.js'
import { drawCertificate, PAGE } from '@/features/records/draw'
import type { Pen } from '@/ui/DrawingProps'
import { signCertificate } from '../../../cloudfunctions/records/rules/signature'
import { RECORD_KINDS } from '../../../types/domain/records'
import { certificate } from '../../support/records'
import { TEST_KEYS } from '../../support/secrets'

/** Dots a millimetre: enough for the smallest module of a code. */
const FINE = 12
const INK = '#211d1a'

/** A sheet that keeps what is written, and the rectangles of ink that are filled: a canvas is the machine's edge. */
function drawn(said = certificate()) {
  const code = signCertificate(TEST_KEYS.SIGN_KEY, said)
  const [width, height] = [PAGE.width * FINE, PAGE.height * FINE]
  const data = new Uint8Array(width * height * 4).fill(255)
  const texts: string[] = []
  const nothing = () => undefined
  const pen = {
    fillStyle: '',
    font: '',
    textAlign: 'left',
    measureText: (text: string) => ({ width: text.length * 30 }),
    fillText: (text: string) => texts.push(text),
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
  drawCertificate(pen, said, code)
  return { code, texts, picture: { width, height, data } }
}

test('the code on the page is read by a scanner, letter by letter', () => {
  const { code, picture } = drawn()
  expect(decode(picture)).toBe(code)
})

test('everything that it says stands on the page, with what it is', () => {
  const { texts } = drawn()
  for (const words of [
    '李秀英',
    '7.7',
    '合 465 分钟',
    '凤鸣社区',
    '周敏',
    '2026 1125 0000 0121',
    '2026 年 11 月 26 日',
  ])
    expect(texts).toContain(words)
  expect(texts.join('')).toContain('平台记录，尚未对接全国志愿服务信息系统')
})

test('more kinds than there is room for are summed in the last line', () => {
  const kinds = RECORD_KINDS.map((kind, i) => ({ kind, times: 2, minutes: 60 * (20 - i) }))
  const { texts } = drawn(certificate({ kinds }))
  expect(texts).toContain('其余各类')
  expect(texts.filter((text) => text.endsWith(' 次'))).toHaveLength(6)
  expect(texts).toContain('8 次')
})
