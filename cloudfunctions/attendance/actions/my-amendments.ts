import { action } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { amendmentRow } from '../amendment-row'
import { amendmentsOf } from '../late/store'

/** The caller's own late entries and corrections, the newest shift first, at most 50: what became of them. 2 trips. */
export const myAmendments = action('attendance.myAmendments', async (_input, { db, account }) =>
  done({ amendments: (await amendmentsOf(db, account.personId)).map(amendmentRow) }),
)
