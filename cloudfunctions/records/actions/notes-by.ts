import { action } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { noteRow } from '../note-row'
import { notesAddedBy } from '../store'

/** What a place has added to somebody's record; 2 trips. */
export const notesBy = action('records.notesBy', async ({ scope, personId }, { db }) =>
  done({ notes: (await notesAddedBy(db, personId, scope)).map(noteRow) }),
)
