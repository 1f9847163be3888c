import { listening } from '../../../types/contracts/tasks/listening'
import { permit } from '../../../types/domain/refusals'
import { action } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { authoriseOver } from '../../_kernel/authorise'
import { NOTES_A_PAGE, notesPage } from '../listening/store'
import { cursorAt, pageOf, readCursor } from '../rules/page'

const { unsay } = listening

/** What was heard in a place in a month, newest first; 2 trips. */
export const listNotes = action('tasks.listNotes', async (input, { db, account }) => {
  const { scope, month, topic, cursor } = input
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
    unsayable: permit(authoriseOver(unsay.who, account, () => scope)),
    next,
  })
})
