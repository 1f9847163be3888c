import { useState } from 'react'
import type { Instant } from '../../../../types/domain/time'
import { type Draft, type DraftTask, newTask, withoutTask, withTask } from './draft'
import { type DraftFaults, NO_FAULTS, taskFaults } from './faults'

interface PenProps {
  readonly draft: Draft
  readonly faults: DraftFaults
  readonly now: Instant
  readonly firstStation: string
  readonly change: (draft: Draft) => void
}

/** The one task under the pen. Its faults show when it is put on the list, or when it was there already. */
export function usePen({ draft, faults, now, firstStation, change }: PenProps) {
  const task = draft.editing
  const [checked, setChecked] = useState(false)
  const listed = draft.tasks.some(({ key }) => key === task?.key)
  const own = task ? taskFaults(task, draft.month, now) : {}
  const open = (next: DraftTask | null) => {
    setChecked(false)
    change({ ...draft, editing: next })
  }
  return {
    task,
    listed,
    faults: task && (checked || listed) ? { ...faults.tasks[task.key], ...own } : NO_FAULTS.tasks,
    open,
    write: (next: DraftTask) => change({ ...draft, editing: next }),
    begin: () => open(newTask(firstStation, draft.tasks[draft.tasks.length - 1])),
    drop: () => (task ? change(withoutTask(draft, task.key)) : undefined),
    /** @returns whether it went on the list */
    put: (): boolean => {
      setChecked(true)
      if (!task || Object.keys(own).length > 0) return false
      change(withTask(draft, task))
      return true
    },
  }
}
