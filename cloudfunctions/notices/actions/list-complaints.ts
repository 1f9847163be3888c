import { maskName } from '../../../types/domain/org'
import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { shownComplaint } from '../complaints/shown'
import { complaintsAt, overdueInside } from '../complaints/store'
import { pageOf, readCursor } from '../rules/page'
import { ROWS_A_PAGE } from '../store'

/** What a place has to answer, has answered, or what places inside it left unanswered; 2 trips in two rounds. */
export const listComplaints = action('notices.listComplaints', async ({ scope, show, cursor }, { db, now }) => {
  const after = cursor === undefined ? undefined : readCursor(cursor)
  if (after === null) return refuse('badInput', { field: 'cursor' })
  const found = await (show === 'overdueBelow'
    ? overdueInside(db, scope, now, after)
    : complaintsAt(db, scope, show, after))
  const { rows, next } = pageOf(found, ROWS_A_PAGE, ({ dueAt }) => dueAt)
  return done({
    complaints: rows.map((complaint) => ({ ...shownComplaint(complaint), maskedName: maskName(complaint.name) })),
    next,
  })
})
