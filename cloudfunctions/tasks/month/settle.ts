import type { TaskId } from '../../../types/domain/ids'
import type { Instant } from '../../../types/domain/time'
import type { Db } from '../../_kernel/db'
import { closeShift } from '../../attendance/public'
import { notify } from '../../notices/public'
import { loadTask } from '../store'
import { withdrawnNotices } from './notices'
import { markSettled, unsettledTasks } from './store'

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

/** For the timer: withdrawals whose function died half-way, and whose client never asked again. */
export async function settleWithdrawals(db: Db, now: Instant): Promise<void> {
  for (const { _id } of await unsettledTasks(db)) await settleWithdrawal(db, now, _id)
}
