import {
  DAY,
  dayOf,
  type DayText,
  clockOf,
  type Instant,
  startOfDay,
  startOfMonth,
  type YearMonth,
  monthOf,
} from '../../../types/domain/time'
import { MAX_TASKS_A_LIST } from '../../../types/domain/tasks'
import type { TaskDoc } from '../../../types/documents/tasks'

const WEEK = 7 * DAY

/** 0 for a Sunday; noon keeps clear of both ends of the day. */
const weekday = (day: DayText): number => new Date(`${day}T12:00:00Z`).getUTCDay()

/**
 * The same day in another month, as people who live by weeks count: the second Saturday becomes the second Saturday, a fifth one that
 * is not there the last. In a month under way, what has passed moves on by weeks.
 * @returns empty when no such day is left in the month
 */
export function sameDayIn(month: YearMonth, day: DayText, now: Instant): DayText | '' {
  const first = startOfMonth(month)
  const ahead = (weekday(day) - weekday(dayOf(first)) + 7) % 7
  let at = first + ahead * DAY + Math.floor((Number(day.slice(8)) - 1) / 7) * WEEK
  if (monthOf(at) !== month) at -= WEEK
  while (at < startOfDay(dayOf(now))) at += WEEK
  return monthOf(at) === month ? dayOf(at) : ''
}

/**
 * A month's list to begin with: the rows of the month before, on this month's days. Left out is what was taken back, what was urgent,
 * and whom to ask for: a household's address is not carried from month to month.
 */
export const copied = (tasks: readonly TaskDoc[], month: YearMonth, now: Instant) =>
  tasks
    .filter(({ urgent, state }) => !urgent && state !== 'withdrawn')
    .slice(0, MAX_TASKS_A_LIST)
    .map((task, index) => ({
      key: String(index + 1),
      title: task.title,
      kind: task.kind,
      stationId: task.stationId,
      place: task.place === task.stationName ? '' : task.place,
      date: sameDayIn(month, dayOf(task.startsAt.getTime()), now),
      from: clockOf(task.startsAt.getTime()),
      until: clockOf(task.endsAt.getTime()),
      places: task.places,
      toBring: task.toBring ?? '',
      content: task.content ?? '',
      contactName: '',
      contactPhone: '',
      contactAddress: '',
    }))
