import type { BranchId, PersonId, TaskId } from '../../../types/domain/ids'
import type { RefusalCode } from '../../../types/domain/refusals'
import type { Release, TaskDoc } from '../../../types/documents/tasks'
import type { Call } from '../../_kernel/action'
import type { Db } from '../../_kernel/db'
import { changeOnce } from '../../_kernel/once'
import { notify } from '../../notices/public'
import { movedUpNotice } from '../actions/tell'
import { placesOn } from '../rules/claim'
import { type Moved, moveUp, type Pool } from '../rules/pool'
import { loadTask } from '../store'
import { claimsOfMonth, saveFreed } from './store'

/** Who moves up when a task's places are these. One trip when a list has a limit: what the waiting branches have is counted. */
export async function nextInLine(db: Db, task: TaskDoc, pool: Pool) {
  const limit = task.placesPerBranch
  const waiting = pool.standby.map(({ branchId }) => branchId)
  const claims = limit === null ? [] : await claimsOfMonth(db, task._id, waiting)
  const room = new Map<BranchId, number>(
    limit === null ? [] : waiting.map((branch) => [branch, limit - placesOn(claims, branch)]),
  )
  return moveUp(pool, room)
}

/**
 * A change that frees places. As long as nobody waits for them it is one conditional update (`fast`), whose condition says so; else
 * the places and whoever moves up are saved in one update decided on what was read, so that no place is free in between. Whoever
 * moved up is told, also by a repeat of the request.
 * @returns the outcome, and the task as it was last read; null when `fast` did it
 */
export async function freeOnce<C extends RefusalCode>(
  call: Call,
  taskId: TaskId,
  steps: {
    readonly fast: () => Promise<number>
    /** Whether `fast` may do it, so that reading was not because of who waits. */
    readonly plain: (task: TaskDoc) => boolean
    readonly explain: (task: TaskDoc) => C | null
    /** The task's places once they are free. */
    readonly freed: (task: TaskDoc) => Pool
    readonly beside: { readonly person?: PersonId; readonly release?: Release; readonly act: string }
  },
) {
  const read: { task: TaskDoc | null; moved: readonly Moved[] } = { task: null, moved: [] }
  const outcome = await changeOnce(call, {
    attempt: async () => {
      if (!read.task || steps.plain(read.task)) return steps.fast()
      const next = await nextInLine(call.db, read.task, steps.freed(read.task))
      read.moved = next.moved
      return saveFreed(call, read.task, next, steps.beside)
    },
    read: async () => {
      read.task = await loadTask(call.db, taskId)
      read.moved = read.task?.movedUp.filter(({ key }) => key === call.request.id) ?? []
      return read.task
    },
    explain: steps.explain,
  })
  const { task, moved } = read
  if (outcome === 'done' && task) {
    await notify(
      call.db,
      call.now,
      moved.map((one) => movedUpNotice(task, one, call.request.id)),
    )
  }
  return { outcome, task }
}
