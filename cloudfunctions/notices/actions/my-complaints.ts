import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { shownComplaint } from '../complaints/shown'
import { complaintsOf } from '../complaints/store'
import { pageOf, readCursor } from '../rules/page'
import { ROWS_A_PAGE } from '../store'

/** What the caller complained of, newest first, with the answers; 2 trips in two rounds. */
export const myComplaints = action('notices.myComplaints', async ({ cursor }, { db, account }) => {
  const after = cursor === undefined ? undefined : readCursor(cursor)
  if (after === null) return refuse('badInput', { field: 'cursor' })
  const { rows, next } = pageOf(await complaintsOf(db, account.personId, after), ROWS_A_PAGE, ({ at }) => at)
  return done({ complaints: rows.map(shownComplaint), next })
})
