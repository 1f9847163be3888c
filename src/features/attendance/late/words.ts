import { clockInWords, dayInWords } from '@/lib/when'
import type { ValueOf } from '../../../../types/contracts/all'
import type { Instant } from '../../../../types/domain/time'

export type Mine = ValueOf<'attendance.myAmendments'>['amendments'][number]

/** `今天 07:56 签到 · 11:20 签退`: those ends that there are. */
export function endsInWords(
  { checkIn, checkOut }: { readonly checkIn: Instant | null; readonly checkOut: Instant | null },
  now: Instant,
): string {
  const day = checkIn ?? checkOut
  if (day === null) return ''
  const ends = [
    ...(checkIn === null ? [] : [`${clockInWords(checkIn, false)} 签到`]),
    ...(checkOut === null ? [] : [`${clockInWords(checkOut, false)} 签退`]),
  ]
  return `${dayInWords(day, now)} ${ends.join(' · ')}`
}

interface Face {
  readonly tag: string
  readonly tone: 'plain' | 'pine' | 'line'
  readonly why?: string
}

const SETTLED = {
  late: { pending: '等确认', confirmed: '算上了', declined: '没算上' },
  correction: { pending: '等同意', confirmed: '改好了', declined: '没有改' },
} as const
const TONE = { pending: 'plain', confirmed: 'pine', declined: 'line' } as const

/** How one of my own stands: what still waits comes first, then the later end. */
export function faceOf({ kind, checkIn, checkOut }: Mine): Face {
  const marks = [checkOut, checkIn].flatMap((mark) => (mark ? [mark] : []))
  const told = marks.find(({ state }) => state === 'pending') ?? marks[0]
  const state = told?.state ?? 'pending'
  return { tag: SETTLED[kind][state], tone: TONE[state], ...(told?.reason ? { why: told.reason } : {}) }
}
