import { helpers } from '../../../types/contracts/tasks/shared'
import type { TaskId } from '../../../types/domain/ids'
import type { AccountDoc } from '../../../types/documents/org'
import { authoriseOver } from '../../_kernel/authorise'

/** Whether somebody takes places where the task is. Who helps there from another grid does not: they answer what they were asked. */
export const mayHelp = (account: AccountDoc, taskId: TaskId): boolean =>
  authoriseOver(helpers, account, () => helpers.over({ taskId })) === null
