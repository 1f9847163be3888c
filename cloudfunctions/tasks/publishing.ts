import type { ParsedOf } from '../../types/contracts/all'
import type { RequestId, TaskId } from '../../types/domain/ids'
import type { TaskContact } from '../../types/domain/tasks'
import type { ShiftDoc } from '../../types/documents/attendance'
import type { Sealed } from '../../types/documents/org'
import type { DemandListDoc, LogEntry, TaskDoc } from '../../types/documents/tasks'
import type { Db } from '../_kernel/db'
import { seal } from '../_kernel/sealed'
import { secret } from '../_kernel/secret'
import { openShifts } from '../attendance/public'
import { UNTOUCHED } from './rules/untouched'
import { insertList, insertTasks, loadList } from './store'

/** A month's list as somebody wants it published, or a day has been set for it. */
export type ListToPublish = Omit<ParsedOf<'tasks.publishList'>, 'requestId'> & { readonly communityName: string }
type Demand = ListToPublish['tasks'][number]

/** What others will read of it; whom to ask for is read by the people on the task only, and goes nowhere else. */
export const wordsOf = ({ title, place, toBring, content }: Demand) => [title, place, toBring, content]

/** `t370306003001-2611-01`: known from the place, the month and a number alone. */
export const taskIdOf = (
  { communityId, month }: Pick<ListToPublish, 'communityId' | 'month'>,
  number: number,
): TaskId => `t${communityId}-${month.slice(2, 4)}${month.slice(5)}-${String(number).padStart(2, '0')}`

/** Whom to ask for, sealed in its task: it opens nowhere else. */
const sealContact = (id: TaskId, { name, phone, address }: TaskContact): Sealed =>
  seal(secret('SEAL_KEY'), JSON.stringify({ name, phone, address }), ['tasks', id, 'contact'])

/** A task of a list, or an urgent one, before anybody has done anything with it. */
export const newTask = (
  id: TaskId,
  list: Omit<ListToPublish, 'tasks'>,
  demand: Demand,
  over: Pick<TaskDoc, 'urgent' | 'log'>,
): TaskDoc => ({
  ...UNTOUCHED,
  _id: id,
  communityId: list.communityId,
  communityName: list.communityName,
  month: list.month,
  gridIds: list.gridIds,
  title: demand.title,
  kind: demand.kind,
  place: demand.place,
  stationId: demand.stationId,
  stationName: demand.stationName,
  startsAt: new Date(demand.startsAt),
  endsAt: new Date(demand.endsAt),
  claimUntil: new Date(list.claimUntil),
  toBring: demand.toBring ?? null,
  content: demand.content ?? null,
  contact: demand.contact ? sealContact(id, demand.contact) : null,
  places: demand.places,
  placesLeft: demand.places,
  placesPerBranch: list.placesPerBranch ?? null,
  ...over,
})

export const shiftOf = (task: TaskDoc): ShiftDoc => ({
  _id: task._id,
  communityId: task.communityId,
  stationId: task.stationId,
  stationName: task.stationName,
  title: task.title,
  startsAt: task.startsAt,
  endsAt: task.endsAt,
  keyVersion: 1,
  inCharge: null,
  withdrawn: false,
  log: [],
})

const listOf = (list: ListToPublish, entry: LogEntry): DemandListDoc => ({
  _id: `${list.communityId}:${list.month}`,
  communityId: list.communityId,
  month: list.month,
  gridIds: list.gridIds,
  claimUntil: new Date(list.claimUntil),
  taskIds: list.tasks.map((_demand, index) => taskIdOf(list, index + 1)),
  placesPerBranch: list.placesPerBranch ?? null,
  publishedAt: entry.at,
  log: [entry],
})

/**
 * Is this list the month's now, by this very request or by an earlier run of it? The list's insert is the lock of its month.
 * @param rule what the rule says about it now; a request that was done stays done, even when its deadline has passed since
 */
async function whyNotMine<C extends string>(db: Db, list: DemandListDoc, rule: C | null) {
  if (!rule && (await insertList(db, list))) return null
  const present = await loadList(db, list._id)
  const [entry] = list.log
  const mine = present?.log.find(({ requestId }) => requestId === entry?.requestId)
  if (mine) return mine.digest === entry?.digest ? null : ('requestReused' as const)
  return rule ?? ('listPublished' as const)
}

/**
 * Mechanism 14: the month's demand list goes out to the community's grids, with a shift for every task.
 * The list is written first: it is the lock of its month and the intent; tasks and shifts follow, the same on every run. 3 trips.
 * @param entry the request that publishes it; the same one again finishes what is missing
 * @param rule why it may not be published now, or null
 * @returns the tasks' ids, or why not
 */
export async function publish<C extends string>(
  db: Db,
  list: ListToPublish,
  entry: LogEntry & { readonly requestId: RequestId },
  rule: C | null,
): Promise<readonly TaskId[] | C | 'requestReused' | 'listPublished'> {
  const document = listOf(list, entry)
  const why = await whyNotMine(db, document, rule)
  if (why) return why
  const tasks = list.tasks.map((demand, index) =>
    newTask(taskIdOf(list, index + 1), list, demand, { urgent: false, log: [] }),
  )
  await Promise.all([insertTasks(db, tasks), openShifts(db, tasks.map(shiftOf))])
  return document.taskIds
}
