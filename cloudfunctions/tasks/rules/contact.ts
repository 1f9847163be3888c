import { CONTACT_HOURS_AFTER } from '../../../types/domain/tasks'
import { type Instant, MINUTE } from '../../../types/domain/time'
import type { TaskDoc } from '../../../types/documents/tasks'
import type { Viewer } from './viewer'

/** Whom to ask for at a task. */
export interface Contact {
  readonly name: string
  readonly phone: string
  readonly address: string
}

/**
 * May this person see whom to ask for, whole? Whoever is on the task, leads a branch that is on it, or accepts it; from the moment they
 * are, until some hours after its end. A resident's number is nobody's to keep.
 * @returns why not, in this order, or null
 */
export function whyNotContact(task: TaskDoc, viewer: Viewer, accepts: boolean, now: Instant) {
  if (task.state === 'withdrawn') return 'taskClosed'
  const arranges = accepts || (viewer.led !== null && task.branchIds.includes(viewer.led))
  if (!arranges && !task.personIds.includes(viewer.personId)) return 'notOnTask'
  if (now > task.endsAt.getTime() + CONTACT_HOURS_AFTER * 60 * MINUTE) return 'contactClosed'
  return task.contact ? null : 'nothingThere'
}
