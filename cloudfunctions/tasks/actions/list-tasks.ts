import { loadingAction } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { taskRows } from '../rules/row'
import { tasksOfMonth } from '../store'
import { viewerOf } from './viewer-of'

/** A month's tasks of a grid or a community, with what the caller may do; 2 trips in one round. */
export const listTasks = loadingAction(
  'tasks.listTasks',
  ({ scope, month }, db) => tasksOfMonth(db, scope, month),
  async (_input, { account, now }, tasks) => {
    return done({ tasks: taskRows(tasks, viewerOf(account), now) })
  },
)
