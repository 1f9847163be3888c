import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord, recordedBefore } from '../../_kernel/audit'
import { loadNote, unnameNote, removeNote } from '../listening/store'

/**
 * What somebody said is taken back for them, their name or all of it, by a place that reads it (mechanism 40: named only with their word, which
 * they may take back). On record first, without the words; the record is also the memory of a request whose note is gone. 5 trips in 4 rounds.
 */
export const unsay = loadingAction(
  'tasks.unsay',
  ({ noteId }, db) => loadNote(db, noteId),
  async ({ scope, noteId, drop }, call, note) => {
    if (!note?.scopes.includes(scope)) {
      const before = await recordedBefore(call)
      if (before === 'new') return refuse('notFound')
      return before === 'done' ? done({ noteId }) : refuse(before)
    }
    const recorded = await onRecord(call, { act: 'unsay', target: noteId, scope })
    if (recorded !== 'done') return refuse(recorded)
    await (drop === 'all' ? removeNote : unnameNote)(call.db, noteId)
    return done({ noteId })
  },
)
