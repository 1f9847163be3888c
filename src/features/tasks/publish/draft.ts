import { onForget } from '@/lib/forgetting'
import { type Persisted, persisted } from '@/lib/persisted'
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
  readonly content: string
  /** Whom to ask for; read by the people on the task only, and kept on the server only. */
  readonly contactName: string
  readonly contactPhone: string
  readonly contactAddress: string
}

/** A demand list as it is being written. It lies in the phone's storage too, so a closed page without network loses nothing. */
export interface Draft {
  readonly communityId: string
  readonly month: YearMonth
  /** The server's version that this one grew from; 0: none. */
  readonly seen: number
  /** Grids that shall not get it; so that a new grid is in unless left out. */
  readonly leftOut: readonly string[]
  readonly claimDate: string
  readonly claimTime: string
  /** The most places that one branch may claim; null: as many as there are. */
  readonly placesPerBranch: number | null
  readonly tasks: readonly DraftTask[]
  /** The task under the pen, not on the list yet or again. */
  readonly editing: DraftTask | null
}

/** How long branches have to claim, unless the publisher says otherwise. */
const CLAIM_DAYS = 3

export const newDraft = (communityId: string, month: YearMonth, now: Instant): Draft => ({
  communityId,
  month,
  seen: 0,
  leftOut: [],
  claimDate: dayOf(now + CLAIM_DAYS * DAY),
  claimTime: '18:00',
  placesPerBranch: null,
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
  content: '',
  contactName: '',
  contactPhone: '',
  contactAddress: '',
})

const isDay = (text: string): text is DayText => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** The moment that a date and a clock name in Zhoucun; null while one of them is missing. */
export function momentOf(date: string, clock: string): Instant | null {
  if (!isDay(date) || !/^\d{2}:\d{2}$/.test(clock)) return null
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return startOfDay(date) + (hours * 60 + minutes) * 60_000
}

/** `08:00` and 90 minutes are `09:30`; never past midnight. */
export function endOf(from: string, minutes: number): string {
  const [hours = 0, past = 0] = from.split(':').map(Number)
  const end = Math.min(hours * 60 + past + minutes, 24 * 60 - 1)
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`
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

/** A phone's storage lies open to whoever has the phone: who lives where is not put there. */
const unnamed = (task: DraftTask): DraftTask => ({ ...task, contactName: '', contactPhone: '', contactAddress: '' })

const stored = persisted<Draft | null>('publishDraft', (kept) => (isDraft(kept) ? kept : null))
let whole: Draft | null | undefined
onForget(() => draftStore.write(null))

/** What is being written, one list at a time: whole while the app runs, in storage without whom to ask for. */
export const draftStore: Persisted<Draft | null> = {
  read: () => (whole === undefined ? stored.read() : whole),
  write(draft) {
    whole = draft
    stored.write(
      draft && { ...draft, tasks: draft.tasks.map(unnamed), editing: draft.editing && unnamed(draft.editing) },
    )
  },
  use() {
    const kept = stored.use()
    return whole === undefined ? kept : whole
  },
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
const areTexts = (of: Readonly<Record<string, unknown>>, ...names: readonly string[]) =>
  names.every((name) => typeof of[name] === 'string')

function isDraft(kept: unknown): kept is Draft {
  return (
    isObject(kept) &&
    areTexts(kept, 'communityId', 'month', 'claimDate', 'claimTime') &&
    typeof kept.seen === 'number' &&
    (kept.placesPerBranch === null || typeof kept.placesPerBranch === 'number') &&
    Array.isArray(kept.leftOut) &&
    kept.leftOut.every((id) => typeof id === 'string') &&
    Array.isArray(kept.tasks) &&
    kept.tasks.every(isDraftTask) &&
    (kept.editing === null || isDraftTask(kept.editing))
  )
}

const isDraftTask = (kept: unknown): kept is DraftTask =>
  isObject(kept) &&
  areTexts(kept, 'key', 'title', 'stationId', 'place', 'date', 'from', 'until', 'toBring', 'content') &&
  areTexts(kept, 'contactName', 'contactPhone', 'contactAddress') &&
  typeof kept.places === 'number' &&
  TASK_KINDS.some((kind) => kind === kept.kind)
