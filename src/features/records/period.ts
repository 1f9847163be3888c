import type { DayText } from '../../../types/domain/time'

/** What people mostly want a certificate over. */
export const PERIODS = [
  { value: 'thisYear', text: '今年' },
  { value: 'lastYear', text: '去年' },
  { value: 'life', text: '从头到现在' },
  { value: 'own', text: '自己选' },
] as const
export type PeriodName = (typeof PERIODS)[number]['value']

export const isDayText = (text: string): text is DayText => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** The days of a period that has a name. @param years those with service in them */
export function periodNamed(
  name: Exclude<PeriodName, 'own'>,
  today: DayText,
  years: readonly number[],
): { from: DayText; until: DayText } {
  const year = Number(today.slice(0, 4))
  if (name === 'lastYear') return { from: `${year - 1}-01-01`, until: `${year - 1}-12-31` }
  return { from: `${name === 'life' ? Math.min(year, ...years) : year}-01-01`, until: today }
}
