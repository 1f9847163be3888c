import type { ParsedOf } from '../../../types/contracts/all'
import type { TaskId } from '../../../types/domain/ids'
import type { ShiftDoc } from '../../../types/documents/attendance'
import type { DemandListDoc, LogEntry, TaskDoc } from '../../../types/documents/tasks'
import { action, type Call } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { logEntry, recall } from '../../_kernel/once'
import { openShifts } from '../../attendance/public'
import { whyNotPublish } from '../rules/publish'
import { UNTOUCHED } from '../rules/untouched'
import { insertList, insertTasks, loadList } from '../store'

type Input = ParsedOf<'tasks.publishList'>

/** `t370306003001-2611-01`: known from the list alone, so that publishing again writes the same documents. */
const taskIdOf = (input: Input, index: number): TaskId =>
  `t${input.communityId}-${input.month.slice(2, 4)}${input.month.slice(5)}-${String(index + 1).padStart(2, '0')}`

const listOf = (input: Input, entry: LogEntry): DemandListDoc => ({
  _id: `${input.communityId}:${input.month}`,
  communityId: input.communityId,
  month: input.month,
  gridIds: input.gridIds,
  claimUntil: new Date(input.claimUntil),
  taskIds: input.tasks.map((_demand, index) => taskIdOf(input, index)),
  placesPerBranch: null,
  publishedAt: entry.at,
  log: [entry],
})

const taskOf = (input: Input, communityName: string, index: number, demand: Input['tasks'][number]): TaskDoc => ({
  ...demand,
  _id: taskIdOf(input, index),
  communityId: input.communityId,
  communityName,
  month: input.month,
  gridIds: input.gridIds,
  startsAt: new Date(demand.startsAt),
  endsAt: new Date(demand.endsAt),
  claimUntil: new Date(input.claimUntil),
  toBring: demand.toBring ?? null,
  content: null,
  urgent: false,
  contact: null,
  placesLeft: demand.places,
  ...UNTOUCHED,
})

const shiftOf = (task: TaskDoc): ShiftDoc => ({
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

/**
 * Why this list cannot be the month's, or null: it is new, or this very request made it.
 * @param rule what the rule says about it now; a request that was done stays done, even when its deadline has passed since
 */
async function whyNotMine(call: Call, list: DemandListDoc, rule: ReturnType<typeof whyNotPublish>) {
  if (!rule && (await insertList(call.db, list))) return null
  const present = await loadList(call.db, list._id)
  const memory = present ? recall(present.log, call) : 'new'
  if (memory === 'done') return null
  return memory === 'reused' ? 'requestReused' : (rule ?? 'listPublished')
}

/**
 * Mechanism 14: the month's demand list goes out to the community's grids, with a shift for every task.
 * The list is written first: it is the lock of its month and the intent; tasks and shifts follow, the same on every retry. 4 trips.
 */
export const publishList = action('tasks.publishList', async (input, call) => {
  const list = listOf(input, logEntry(call, 'publish'))
  const why = await whyNotMine(call, list, whyNotPublish(input, call.now))
  if (why) return refuse(why)
  const grant = call.account.roles.find(({ role, scope }) => role === 'community' && scope === input.communityId)
  const tasks = input.tasks.map((demand, index) => taskOf(input, grant?.scopeName ?? '', index, demand))
  await Promise.all([insertTasks(call.db, tasks), openShifts(call.db, tasks.map(shiftOf))])
  return done({ taskIds: tasks.map(({ _id }) => _id) })
})
