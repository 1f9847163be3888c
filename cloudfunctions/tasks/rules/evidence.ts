import { MAX_EVIDENCE_A_TASK } from '../../../types/domain/tasks'
import type { TaskDoc } from '../../../types/documents/tasks'
import type { Viewer } from './viewer'

/**
 * May this person hand in words and pictures? Whoever served, or leads a branch that sent people, until the work is accepted.
 * @param served whether attendance has seen them there
 */
export function whyNotEvidence(task: TaskDoc, viewer: Viewer, served: boolean) {
  if (task.state !== 'open') return 'taskClosed'
  const led = viewer.led !== null && task.branchIds.includes(viewer.led)
  if (!led && !(served && task.personIds.includes(viewer.personId))) return 'notServed'
  return task.evidence.length >= MAX_EVIDENCE_A_TASK ? 'evidenceFull' : null
}
