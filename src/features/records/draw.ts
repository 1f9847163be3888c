import type { Pen } from '@/ui/DrawingProps'
import { drawQr, INK_2, type Say, say, widthOf } from '@/ui/pen'
import { type Certificate, numberInFours, totalsOf } from '../../../types/domain/certificates'
import { hoursOf, RECORD_KIND_LABEL, RECORD_STANDING, ROUNDING_RULE } from '../../../types/domain/records'
import { inThousands } from '@/lib/count'
import { minutesInWords } from '@/lib/when'
import { daysInWords } from './words'

/** A page of A4 in millimetres; all that follows is in them. */
export const PAGE = { width: 210, height: 297 } as const

/** A certificate is paper, by day and by night: these colours do not follow the theme. Gold is for thanks. */
const PAPER = '#fffdf8'
const GOLD = '#7a5810'
const GOLD_LINE = '#c8a452'

const EDGE = 24
const MIDDLE = PAGE.width / 2

function rule(pen: Pen, y: number, from: number = EDGE, until: number = PAGE.width - EDGE, colour: string = GOLD_LINE) {
  pen.fillStyle = colour
  pen.fillRect(from, y, until - from, 0.3)
}

/** Two lines around the page, and a corner that is cut off, as on old documents. */
function frame(pen: Pen): void {
  pen.fillStyle = PAPER
  pen.fillRect(0, 0, PAGE.width, PAGE.height)
  pen.strokeStyle = GOLD_LINE
  for (const [inset, thick, cut] of [
    [9, 1.1, 6],
    [12, 0.35, 5],
  ] as const) {
    const [right, foot] = [PAGE.width - inset, PAGE.height - inset]
    pen.lineWidth = thick
    pen.beginPath()
    pen.moveTo(inset + cut, inset)
    pen.lineTo(right - cut, inset)
    pen.lineTo(right, inset + cut)
    pen.lineTo(right, foot - cut)
    pen.lineTo(right - cut, foot)
    pen.lineTo(inset + cut, foot)
    pen.lineTo(inset, foot - cut)
    pen.lineTo(inset, inset + cut)
    pen.closePath()
    pen.stroke()
  }
}

/** The six-cornered cell that stands for a grid. */
function cell(pen: Pen, x: number, y: number, radius: number): void {
  pen.beginPath()
  for (let corner = 0; corner < 6; corner += 1) {
    const angle = (Math.PI / 3) * corner - Math.PI / 2
    pen.lineTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle))
  }
  pen.closePath()
  pen.lineWidth = 0.7
  pen.strokeStyle = GOLD
  pen.stroke()
}

function heading(pen: Pen): void {
  cell(pen, MIDDLE, 30, 5)
  cell(pen, MIDDLE, 30, 2.4)
  say(pen, '志愿服务证明', MIDDLE, 58, { size: 17, bold: true, serif: true, align: 'center' })
  rule(pen, 66, MIDDLE - 30, MIDDLE + 30)
}

/** Who, when, and how long: the number is what one reads across a room. */
function thanks(pen: Pen, certificate: Certificate): void {
  const { minutes, times } = totalsOf(certificate)
  say(pen, certificate.holderName, MIDDLE, 87, { size: 15, bold: true, serif: true, align: 'center', most: 150 })
  say(pen, daysInWords(certificate.from, certificate.until), MIDDLE, 99, { size: 5.6, colour: INK_2, align: 'center' })
  say(pen, `在${certificate.issuerName}参加志愿服务 ${times} 次，一共`, MIDDLE, 109, {
    size: 5.6,
    colour: INK_2,
    align: 'center',
    most: 160,
  })
  const hours = hoursOf(minutes)
  const large: Say = { size: 34, bold: true, colour: GOLD }
  const wide = widthOf(pen, hours, large)
  const from = MIDDLE - (wide + 24) / 2
  say(pen, hours, from, 144, large)
  say(pen, '小时', from + wide + 4, 144, { size: 10, bold: true, serif: true, colour: GOLD })
  say(pen, `合 ${inThousands(minutes)} 分钟`, MIDDLE, 153, { size: 4.4, colour: INK_2, align: 'center' })
}

const KINDS_SHOWN = 6
const ROW = 7.6

/** What it was made of. Kinds beyond the sixth are one line, so that the page is always one. */
function kinds(pen: Pen, { kinds: all }: Certificate): void {
  const shown = all.length > KINDS_SHOWN ? all.slice(0, KINDS_SHOWN - 1) : all
  const rest = totalsOf({ kinds: all.slice(shown.length) })
  const rows = [
    ...shown.map(({ kind, times, minutes }) => [RECORD_KIND_LABEL[kind], times, minutes] as const),
    ...(rest.times > 0 ? [['其余各类', rest.times, rest.minutes] as const] : []),
  ]
  const [left, right] = [EDGE + 18, PAGE.width - EDGE - 18]
  rows.forEach(([name, times, minutes], i) => {
    const y = 167 + i * ROW
    say(pen, name, left, y, { size: 4.8 })
    say(pen, `${times} 次`, MIDDLE + 8, y, { size: 4.8, colour: INK_2, align: 'right' })
    say(pen, minutesInWords(minutes), right, y, { size: 4.8, align: 'right' })
    rule(pen, y + 2.2, left, right, '#e7e0d5')
  })
}

const QR_SIDE = 44

function foot(pen: Pen, certificate: Certificate, code: string): void {
  const top = 216
  drawQr(pen, code, { x: EDGE + 4, y: top, side: QR_SIDE })
  say(pen, '用网格先锋扫码，查验真伪', EDGE + 4 + QR_SIDE / 2, top + QR_SIDE + 8, {
    size: 3.8,
    colour: INK_2,
    align: 'center',
  })
  const right = PAGE.width - EDGE
  const lines = [
    ['出具单位', certificate.issuerName],
    ['负责人', certificate.inCharge],
    ['出具日期', daysInWords(certificate.issuedOn)],
    ['证明编号', numberInFours(certificate.number)],
  ] as const
  lines.forEach(([name, content], i) => {
    const y = top + 7 + i * 11
    say(pen, name, MIDDLE - 14, y, { size: 4.6, colour: INK_2 })
    say(pen, content, right, y, { size: 5.2, bold: true, align: 'right', most: 76 })
  })
  say(pen, '谢谢您为邻里花的时间', right, top + 52, { size: 5.6, serif: true, colour: GOLD, align: 'right' })
  say(pen, `${RECORD_STANDING}。${ROUNDING_RULE}`, MIDDLE, PAGE.height - 17, {
    size: 3,
    colour: INK_2,
    align: 'center',
    most: 176,
  })
}

/** A whole certificate as one page: something to keep, and to hang up. */
export function drawCertificate(pen: Pen, certificate: Certificate, code: string): void {
  frame(pen)
  heading(pen)
  thanks(pen, certificate)
  kinds(pen, certificate)
  foot(pen, certificate, code)
}
