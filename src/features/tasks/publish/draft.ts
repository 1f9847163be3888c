import { persisted } from '@/lib/persisted'
import { TASK_KINDS, type TaskKind } from '../../../../types/domain/tasks'
import { DAY, dayOf, type DayText, type Instant, startOfDay, type YearMonth } from '../../../../types/domain/time'

/** One task as it is being written: what the fields hold, right or wrong. */
export interface DraftTask {
  readonly key: string
  readonly title: string
  readonly kind: TaskKind
  readonly stationId: string
  /** Empty: people meet at the station. */
  readonly place: string
  /** `2026-12-05`, or empty. */
  readonly date: string
  /** `08:00`, or empty. */
  readonly from: string
  readonly until: string
  readonly places: number
  readonly toBring: string
}

/** A demand list as it is being written. It lies in the phone's storage, so a closed page loses nothing. */
export interface Draft {
  readonly communityId: string
  readonly month: YearMonth
  /** Grids that shall not get it; so that a new grid is in unless left out. */
  readonly leftOut: readonly string[]
  readonly claimDate: string
  readonly claimTime: string
  readonly tasks: readonly DraftTask[]
  /** The task under the pen, not on the list yet or again. */
  readonly editing: DraftTask | null
}

/** How long branches have to claim, unless the publisher says otherwise. */
const CLAIM_DAYS = 3

export const newDraft = (communityId: string, month: YearMonth, now: Instant): Draft => ({
  communityId,
  month,
  leftOut: [],
  claimDate: dayOf(now + CLAIM_DAYS * DAY),
  claimTime: '18:00',
  tasks: [],
  editing: null,
})

/** A fresh row takes over what seldom changes from the last one of the list. */
export const newTask = (stationId: string, before: DraftTask | undefined): DraftTask => ({
  key: String(Number(before?.key ?? 0) + 1),
  title: '',
  kind: before?.kind ?? 'specialCare',
  stationId: before?.stationId ?? stationId,
  place: '',
  date: before?.date ?? '',
  from: before?.from ?? '09:00',
  until: before?.until ?? '11:00',
  places: 4,
  toBring: '',
})

const isDay = (text: string): text is DayText => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** The moment that a date and a clock name in Zhoucun; null while one of them is missing. */
export function momentOf(date: string, clock: string): Instant | null {
  if (!isDay(date) || !/^\d{2}:\d{2}$/.test(clock)) return null
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return startOfDay(date) + (hours * 60 + minutes) * 60_000
}

/** Puts the task under the pen on the list: at its old place, or at the end. */
export function withTask(draft: Draft, task: DraftTask): Draft {
  const known = draft.tasks.some(({ key }) => key === task.key)
  const tasks = known ? draft.tasks.map((each) => (each.key === task.key ? task : each)) : [...draft.tasks, task]
  return { ...draft, tasks, editing: null }
}

export const withoutTask = (draft: Draft, key: string): Draft => ({
  ...draft,
  tasks: draft.tasks.filter((task) => task.key !== key),
  editing: null,
})

/** What is being written, one list at a time. */
export const draftStore = persisted<Draft | null>('publishDraft', (stored) => (isDraft(stored) ? stored : null))

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
const areTexts = (of: Readonly<Record<string, unknown>>, ...names: readonly string[]) =>
  names.every((name) => typeof of[name] === 'string')

function isDraft(stored: unknown): stored is Draft {
  return (
    isObject(stored) &&
    areTexts(stored, 'communityId', 'month', 'claimDate', 'claimTime') &&
    Array.isArray(stored.leftOut) &&
    stored.leftOut.every((id) => typeof id === 'string') &&
    Array.isArray(stored.tasks) &&
    stored.tasks.every(isDraftTask) &&
    (stored.editing === null || isDraftTask(stored.editing))
  )
}

const isDraftTask = (stored: unknown): stored is DraftTask =>
  isObject(stored) &&
  areTexts(stored, 'key', 'title', 'stationId', 'place', 'date', 'from', 'until', 'toBring') &&
  typeof stored.places === 'number' &&
  TASK_KINDS.some((kind) => kind === stored.kind)
