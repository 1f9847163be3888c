import type { ParsedOf } from '../../../types/contracts/all'
import { DISTRICT, type NoteId, streetCode } from '../../../types/domain/ids'
import { monthOf } from '../../../types/domain/time'
import type { ListeningNoteDoc, TaskDoc } from '../../../types/documents/tasks'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { digestOf } from '../../_kernel/digest'
import { wordsFault } from '../../_kernel/words-fault'
import { insertNote, loadNote } from '../listening/store'
import { whyNotNote, withoutNumbers } from '../rules/note'
import { loadTask } from '../store'

const DIGITS = 24

const noteOf = (id: NoteId, input: ParsedOf<'tasks.addNote'>, call: Call, task: TaskDoc): ListeningNoteDoc => ({
  _id: id,
  taskId: task._id,
  taskTitle: task.title,
  communityName: task.communityName,
  scopes: [DISTRICT, streetCode(task.communityId), task.communityId],
  month: monthOf(call.now),
  topic: input.topic,
  text: withoutNumbers(input.text),
  saidBy: input.saidBy?.name ?? null,
  by: call.account.personId,
  at: new Date(call.now),
  digest: call.request.digest,
})

/** Keeps what somebody said, for the departments (mechanism 40). The request names the note. 3 trips in 2 rounds. */
export const addNote = loadingAction(
  'tasks.addNote',
  ({ taskId }, db) => loadTask(db, taskId),
  async (input, call, task) => {
    if (!task) return refuse('notFound')
    const noteId: NoteId = `n${digestOf([call.account.personId, call.request.id]).slice(0, DIGITS)}`
    const why = whyNotNote(task, call.account.personId, call.now)
    const fault = why ?? (await wordsFault([input.text, input.saidBy?.name], call.openId))
    if (fault === null && (await insertNote(call.db, noteOf(noteId, input, call, task)))) return done({ noteId })
    const there = await loadNote(call.db, noteId)
    if (there) return there.digest === call.request.digest ? done({ noteId }) : refuse('requestReused')
    // With nothing against it, only a note of this request can have been in the way.
    return refuse(fault ?? 'requestReused')
  },
)
