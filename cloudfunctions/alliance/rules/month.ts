import { NOTHING, type Tally } from '../../../types/domain/alliance'
import type { PersonId } from '../../../types/domain/ids'
import {
  DAY,
  type DayText,
  dayOf,
  type Instant,
  nextMonth,
  startOfDay,
  startOfMonth,
  type YearMonth,
} from '../../../types/domain/time'

/** Sums of one day, one till and one kind of posting; points as posted, a redemption below 0. */
interface Sum {
  readonly day: string
  readonly till: PersonId | null
  readonly kind: string
  readonly times: number
  readonly points: number
}

/** What was handed over, and what was taken back. */
export interface Counts {
  readonly redeemed: Tally
  readonly returned: Tally
}
const NO_COUNTS: Counts = { redeemed: NOTHING, returned: NOTHING }

export const addTally = (a: Tally, b: Tally): Tally => ({ times: a.times + b.times, points: a.points + b.points })

const addSum = (counts: Counts, { kind, times, points }: Sum): Counts => {
  const side = kind === 'reversal' ? 'returned' : 'redeemed'
  return { ...counts, [side]: addTally(counts[side], { times, points: Math.abs(points) }) }
}

const total = (sums: readonly Sum[]): Counts => sums.reduce(addSum, NO_COUNTS)

function grouped<K>(sums: readonly Sum[], keyOf: (sum: Sum) => K): { readonly key: K; readonly counts: Counts }[] {
  const by = new Map<K, Counts>()
  for (const sum of sums) by.set(keyOf(sum), addSum(by.get(keyOf(sum)) ?? NO_COUNTS, sum))
  return [...by].map(([key, counts]) => ({ key, counts }))
}

/** A month or a day, UTC+8. */
export function spanOf(text: YearMonth | DayText): { from: Date; before: Date } {
  if (text.length > 'yyyy-mm'.length) {
    const from = startOfDay(text as DayText)
    return { from: new Date(from), before: new Date(from + DAY) }
  }
  const month = text as YearMonth
  return { from: new Date(startOfMonth(month)), before: new Date(startOfMonth(nextMonth(month))) }
}

/** From the first day that a month or today needs to the last; UTC+8 has no summer time, so days are 24 hours. */
export function spanWithToday(month: YearMonth, now: Instant): { from: Date; before: Date } {
  const [whole, today] = [spanOf(month), spanOf(dayOf(now))]
  return {
    from: whole.from < today.from ? whole.from : today.from,
    before: whole.before > today.before ? whole.before : today.before,
  }
}

/** A merchant's month and today, by day, the latest first, and by till, the busiest first. */
export function monthOfSums(sums: readonly Sum[], month: YearMonth, now: Instant) {
  const inMonth = sums.filter(({ day }) => day.startsWith(`${month}-`))
  const days = grouped(inMonth, ({ day }) => day as DayText).sort((a, b) => (a.key < b.key ? 1 : -1))
  const tills = grouped(inMonth, ({ till }) => till).sort((a, b) => b.counts.redeemed.times - a.counts.redeemed.times)
  return { today: total(sums.filter(({ day }) => day === dayOf(now))), month: total(inMonth), days, tills }
}
