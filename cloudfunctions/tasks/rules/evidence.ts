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

/** What a file begins with says what it is, whatever it is called. */
const BEGINNINGS = [
  { ending: 'jpg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { ending: 'png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47] },
  { ending: 'webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
] as const

/** The ending of a picture by its first bytes; null for what is none. */
export const pictureEnding = (file: Uint8Array): (typeof BEGINNINGS)[number]['ending'] | null =>
  BEGINNINGS.find(({ at, bytes }) => bytes.every((byte, index) => file[at + index] === byte))?.ending ?? null
