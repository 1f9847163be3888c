import type { TaskDoc } from '../../../types/documents/tasks'

/**
 * May the community take the task back? While it is open, and nobody has signed in: what somebody has begun to give is accepted, not undone.
 * @param signedIn how many people have signed in at its shift
 */
export function whyNotWithdraw(task: TaskDoc, signedIn: number) {
  if (task.state !== 'open') return 'taskClosed'
  return signedIn > 0 ? 'peopleSignedIn' : null
}
