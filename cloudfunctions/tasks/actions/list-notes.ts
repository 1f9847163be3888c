import { action } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { NOTES_A_PAGE, notesPage } from '../listening/store'
import { cursorAt, pageOf, readCursor } from '../rules/page'

/** What was heard in a place in a month, newest first; 2 trips. */
export const listNotes = action('tasks.listNotes', async ({ scope, month, topic, cursor }, { db }) => {
  const found = await notesPage(db, { scope, month, topic }, readCursor(cursor))
  const { rows, next } = pageOf(found, NOTES_A_PAGE, ({ at, _id }) => cursorAt(at, _id))
  return done({
    notes: rows.map(({ _id, topic: about, text, saidBy, communityName, taskTitle, at }) => ({
      id: _id,
      topic: about,
      text,
      saidBy,
      communityName,
      taskTitle,
      at: at.getTime(),
    })),
    next,
  })
})
