import type { TaskId } from '../../../types/domain/ids'
import type { Instant } from '../../../types/domain/time'
import type { Db } from '../../_kernel/db'
import { closeShift, moveShift } from '../../attendance/public'
import { notify } from '../../notices/public'
import { loadTask } from '../store'
import { revisedNotices, withdrawnNotices } from './notices'
import { markRevised, markSettled, unsettledTasks } from './store'

/**
 * What follows a withdrawal: nobody signs in any more, and whoever was on the task is told. Safe to run any number of times; 4 trips.
 * @returns how many people and branches were on it
 */
export async function settleWithdrawal(db: Db, now: Instant, id: TaskId): Promise<number> {
  const task = await loadTask(db, id)
  if (!task?.withdrawn) throw new Error('a task was to be settled that nobody withdrew')
  await Promise.all([closeShift(db, id), notify(db, now, withdrawnNotices(task))])
  await markSettled(db, id)
  return task.personIds.length + task.branchIds.length
}

/**
 * What follows a change: people sign in at the new time, and whoever is on the task is told. Safe to run any number of times; 4 trips.
 * @returns how many people and branches were told
 */
export async function settleRevision(db: Db, now: Instant, id: TaskId): Promise<number> {
  const task = await loadTask(db, id)
  if (!task?.revised) throw new Error('a task was to be settled that nobody changed')
  const { revised } = task
  const notices = task.state === 'open' ? revisedNotices(task, revised) : []
  await Promise.all([moveShift(db, id, task), notify(db, now, notices)])
  await markRevised(db, id, revised.nth)
  return notices.length === 0 ? 0 : task.personIds.length + task.branchIds.length
}

/** For the timer: withdrawals and changes whose function died half-way, and whose client never asked again. */
export async function settleTasks(db: Db, now: Instant): Promise<void> {
  for (const { _id, withdrawn } of await unsettledTasks(db)) {
    // A task may be taken back while its last change is still to be told: one after the other.
    await (withdrawn?.settled === false ? settleWithdrawal : settleRevision)(db, now, _id)
  }
}
