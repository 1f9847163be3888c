import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { readsAs } from '../rules/audience'
import { pageOf, readCursor } from '../rules/page'
import { unreadSince } from '../rules/read'
import { noticesFor, ROWS_A_PAGE } from '../store'

/** What is for the caller, by name or by a role in a place, newest first; 2 trips in two rounds. */
export const list = action('notices.list', async ({ cursor }, { db, account, now }) => {
  const after = cursor === undefined ? undefined : readCursor(cursor)
  if (after === null) return refuse('badInput', { field: 'cursor' })
  const { rows, next } = pageOf(await noticesFor(db, readsAs(account), now, after), ROWS_A_PAGE, ({ showAt }) => showAt)
  const since = unreadSince(account, now)
  return done({
    notices: rows.map(({ _id, kind, title, text, page, showAt }) => ({
      id: _id,
      kind,
      title,
      text,
      page,
      at: showAt.getTime(),
      unread: showAt.getTime() >= since,
    })),
    next,
  })
})
