import { goTab } from '@/lib/routes'
import { useRouteParam } from '@/lib/useRouteParam'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { DAY, type Instant, monthOf, nextMonth, startOfMonth, type YearMonth } from '../../../types/domain/time'

export const previousMonth = (month: YearMonth): YearMonth => monthOf(startOfMonth(month) - DAY)

/** The months that people look at: the last, this and the next. */
export const monthsAround = (now: Instant): readonly [YearMonth, YearMonth, YearMonth] => {
  const month = monthOf(now)
  return [previousMonth(month), month, nextMonth(month)]
}

/** `11 月`; a card in a chat may lead to a month of another year, which is then said. */
export const monthName = (month: YearMonth, now: Instant): string => {
  const name = `${Number(month.slice(5))} 月`
  return month.slice(0, 4) === monthOf(now).slice(0, 4) ? name : `${month.slice(0, 4)} 年 ${name}`
}

const isMonth = (text: string): text is YearMonth => /^20\d{2}-(0[1-9]|1[0-2])$/.test(text)

/** A month that another page wants the tab to show: the address of a tab takes no parameters within the app. */
let wanted: YearMonth | undefined

/** To the tasks tab, in this month. */
export function openMonth(month: YearMonth): void {
  wanted = month
  goTab('tasks')
}

/** The month in view: the one that another page or a card in a chat asked for, else this one. */
export function useMonth(now: Instant): [YearMonth, (month: YearMonth) => void] {
  const asked = useRouteParam('month')
  const [month, setMonth] = useState<YearMonth>(isMonth(asked) ? asked : monthOf(now))
  useDidShow(() => {
    if (wanted) setMonth(wanted)
    wanted = undefined
  })
  return [month, setMonth]
}
