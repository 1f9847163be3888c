import type { ParsedOf } from '../../../types/contracts/all'
import type { TaskDoc } from '../../../types/documents/tasks'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { digestOf } from '../../_kernel/digest'
import { keepPictures } from '../../_kernel/keep-pictures'
import { decideOnce, recall } from '../../_kernel/once'
import { loadStay } from '../../attendance/public'
import { pushEvidence } from '../doing/store'
import { wordsFault } from '../../_kernel/words-fault'
import { whyNotEvidence } from '../rules/evidence'
import { loadTask } from '../store'
import { viewerOf } from './viewer-of'

type Input = ParsedOf<'tasks.addEvidence'>

const DIGITS = 24

/** Why this cannot be handed in now, or null; what this request handed in before can. */
async function whyNot(call: Call, task: TaskDoc) {
  const memory = recall(task.log, call)
  if (memory !== 'new') return memory === 'reused' ? 'requestReused' : 'done'
  const stay = await loadStay(call.db, task._id, call.account.personId)
  return whyNotEvidence(task, viewerOf(call.account), stay !== null && stay.standing !== 'rejected')
}

async function handIn({ taskId, text, fileIds }: Input, call: Call, task: TaskDoc) {
  const id = digestOf([call.account.personId, call.request.id]).slice(0, DIGITS)
  const fault = await wordsFault([text], call.openId)
  if (fault) return fault
  const kept = await keepPictures(call.files, `evidence/${taskId}/${id}`, fileIds)
  // The same request may be under way twice: the other has kept what was sent up, and deleted it.
  if (kept === 'fileMissing')
    return recall((await loadTask(call.db, taskId))?.log ?? [], call) === 'done' ? 'done' : kept
  if (typeof kept === 'string') return kept
  const piece = { id, by: call.account.personId, at: new Date(call.now), text: text ?? '', fileIds: kept }
  return await decideOnce(call, task, {
    // That they served was looked up before.
    decide: (current) => whyNotEvidence(current, viewerOf(call.account), true) ?? piece,
    save: (current) => pushEvidence(call, current, piece),
    read: () => loadTask(call.db, taskId),
  })
}

/**
 * Optional words and pictures of what was done; hands in again what was sent back. 4 trips, and for n pictures 2n + 1 more: each is read,
 * kept under a name of our own, and the uploads are deleted.
 */
export const addEvidence = loadingAction(
  'tasks.addEvidence',
  ({ taskId }, db) => loadTask(db, taskId),
  async (input, call, task) => {
    if (!task) return refuse('notFound')
    const why = await whyNot(call, task)
    const outcome = why ?? (await handIn(input, call, task))
    if (outcome !== 'done') return refuse(outcome)
    if (input.fileIds.length > 0) await call.files.remove(...input.fileIds)
    return done({ taskId: input.taskId, pictures: input.fileIds.length })
  },
)
