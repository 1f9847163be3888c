import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { countsOf } from '../rules/counts'
import { pageOf, readCursor } from '../rules/page'
import { countRows, ROWS_A_PAGE, sentBy } from '../store'

/** What became of a place's notices as subscribe messages, newest first, in numbers; 3 trips in three rounds. */
export const outbox = action('notices.outbox', async ({ scope, cursor }, { db, now }) => {
  const after = cursor === undefined ? undefined : readCursor(cursor)
  if (after === null) return refuse('badInput', { field: 'cursor' })
  const { rows, next } = pageOf(await sentBy(db, scope, now, after), ROWS_A_PAGE, ({ showAt }) => showAt)
  const counts = await countRows(
    db,
    rows.map(({ _id }) => _id),
  )
  return done({
    notices: rows.flatMap(({ _id, kind, title, showAt, template, sending }) =>
      template
        ? {
            id: _id,
            kind,
            title,
            at: showAt.getTime(),
            template,
            spreading: sending === 'waiting',
            counts: countsOf(counts.filter(({ noticeId }) => noticeId === _id)),
          }
        : [],
    ),
    next,
  })
})
