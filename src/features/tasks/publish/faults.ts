import { momentInWords } from '@/lib/when'
import { MAX_TASKS_A_LIST, TASK_LETTERS } from '../../../../types/domain/tasks'
import { type Instant, monthOf, type YearMonth } from '../../../../types/domain/time'
import { monthName } from '../month'
import { type Draft, type DraftTask, momentOf } from './draft'

/** Field → what is wrong with it, in words that say what to do. */
export type TaskFaults = Partial<
  Readonly<
    Record<
      | 'title'
      | 'stationId'
      | 'place'
      | 'date'
      | 'from'
      | 'until'
      | 'toBring'
      | 'content'
      | 'contactName'
      | 'contactPhone',
      string
    >
  >
>

export interface DraftFaults {
  readonly grids?: string
  readonly claim?: string
  readonly list?: string
  /** By the task's key; only those with a fault. */
  readonly tasks: Readonly<Record<string, TaskFaults>>
}

export const NO_FAULTS: DraftFaults = { tasks: {} }

/** What a person reads before sending is what the server would refuse after: one row of the demand list. */
export function taskFaults(task: DraftTask, month: YearMonth, now: Instant): TaskFaults {
  return Object.fromEntries(
    Object.entries({
      title: task.title.trim() ? tooLong(task, 'title') : '写一句要大家做什么',
      place: tooLong(task, 'place'),
      toBring: tooLong(task, 'toBring'),
      content: tooLong(task, 'content'),
      ...contactFaults(task),
      stationId: task.stationId ? undefined : '选一个签到的站点',
      ...timeFaults(task, month, now),
    }).filter(([, fault]) => fault !== undefined),
  )
}

function tooLong(task: DraftTask, field: 'title' | 'place' | 'toBring' | 'content'): string | undefined {
  const over = task[field].trim().length - TASK_LETTERS[field]
  return over > 0 ? `最多 ${TASK_LETTERS[field]} 个字，去掉 ${over} 个` : undefined
}

/** Somebody to ask for has a name, and a number of digits or none. */
function contactFaults({ contactName, contactPhone, contactAddress }: DraftTask): TaskFaults {
  const named = contactName.trim().length
  if (named === 0) return contactPhone || contactAddress ? { contactName: '写一下怎么称呼' } : {}
  if (named > TASK_LETTERS.name) return { contactName: `最多 ${TASK_LETTERS.name} 个字` }
  return /^(\d{7,12})?$/.test(contactPhone.trim()) ? {} : { contactPhone: '电话只写数字，7 到 12 位' }
}

/** Within the list's month, not over yet, the end after the start. */
function timeFaults(task: DraftTask, month: YearMonth, now: Instant): TaskFaults {
  const startsAt = momentOf(task.date, task.from)
  const endsAt = momentOf(task.date, task.until)
  if (!task.date) return { date: '选一天' }
  if (startsAt === null) return { from: '选开始的时间' }
  if (endsAt === null) return { until: '选结束的时间' }
  if (monthOf(startsAt) !== month) return { date: `要在 ${monthName(month, now)}里` }
  if (endsAt <= startsAt) return { until: '结束要晚于开始' }
  return endsAt <= now ? { date: '这个时间已经过了' } : {}
}

/** Everything that would keep the list from going out. @param grids how many grids would get it */
export function draftFaults(draft: Draft, grids: number, now: Instant): DraftFaults {
  const tasks = draft.tasks.flatMap((task) => {
    const faults = taskFaults(task, draft.month, now)
    return Object.keys(faults).length > 0 ? [[task.key, faults] as const] : []
  })
  const list =
    draft.tasks.length === 0
      ? '先加一项任务'
      : draft.tasks.length > MAX_TASKS_A_LIST
        ? `一张清单最多 ${MAX_TASKS_A_LIST} 项`
        : undefined
  return {
    ...(grids === 0 ? { grids: '至少选一个网格' } : {}),
    ...claimFault(draft, now),
    ...(list ? { list } : {}),
    tasks: Object.fromEntries(tasks),
  }
}

/** Claiming ends in the future, and before the last task does. */
function claimFault({ claimDate, claimTime, tasks }: Draft, now: Instant): Pick<DraftFaults, 'claim'> {
  const until = momentOf(claimDate, claimTime)
  if (until === null) return { claim: '选认领截止的日子和时间' }
  if (until <= now) return { claim: '这个时间已经过了' }
  const ends = tasks.flatMap((task) => momentOf(task.date, task.until) ?? [])
  const last = Math.max(...ends)
  return ends.length > 0 && until > last ? { claim: `要早于最后一项结束（${momentInWords(last, now)}）` } : {}
}

/** How many fields must be mended. */
export const faultCount = ({ grids, claim, list, tasks }: DraftFaults): number =>
  [grids, claim, list].filter(Boolean).length +
  Object.values(tasks).reduce((sum, faults) => sum + Object.keys(faults).length, 0)

const FIELD_OF: Readonly<Record<string, keyof TaskFaults>> = {
  title: 'title',
  place: 'place',
  toBring: 'toBring',
  content: 'content',
  contact: 'contactName',
  stationId: 'stationId',
  stationName: 'stationId',
  startsAt: 'date',
  endsAt: 'until',
}

/**
 * Where the server found a fault, as the page's fields name it.
 * @param field `tasks.0.title`, as `badInput` tells it
 */
export function faultAt(field: unknown, tasks: readonly DraftTask[]): DraftFaults {
  const [, index = '', name = ''] = /^tasks\.(\d+)\.(\w+)$/.exec(String(field)) ?? []
  const task = tasks[Number(index)]
  if (index && task) return { tasks: { [task.key]: { [FIELD_OF[name] ?? 'title']: '这里没填对，改一下再发' } } }
  if (field === 'claimUntil') return { claim: '这里没填对，改一下再发', tasks: {} }
  return { tasks: {} }
}

/** Both, the first one's words where both speak of the same. */
export const both = (a: DraftFaults, b: DraftFaults): DraftFaults => ({ ...b, ...a, tasks: { ...b.tasks, ...a.tasks } })

/** What is left of faults that were found in `before`: a field that was touched since is judged anew. */
export function faultsLeft(found: DraftFaults, before: Draft, after: Draft): DraftFaults {
  const untouched = (key: string) => after.tasks.some((task) => task.key === key && before.tasks.includes(task))
  const sameClaim = before.claimDate === after.claimDate && before.claimTime === after.claimTime
  return {
    ...(sameClaim && found.claim ? { claim: found.claim } : {}),
    tasks: Object.fromEntries(Object.entries(found.tasks).filter(([key]) => untouched(key))),
  }
}
