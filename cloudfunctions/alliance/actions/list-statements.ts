import { isMerchant } from '../../../types/domain/ids'
import { monthOf } from '../../../types/domain/time'
import { action } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { lastMonth } from '../../../types/domain/alliance'
import { unsettledIn } from '../rules/agree'
import { STATEMENTS_A_PAGE, statementsIn, statementsOf } from '../store'

/** A merchant's statements, or a place's of one month, 20 a page. 2 trips in two rounds. */
export const listStatements = action('alliance.listStatements', async ({ scope, month, cursor }, { db, now }) => {
  const found = isMerchant(scope)
    ? await statementsOf(db, scope, cursor)
    : await statementsIn(db, scope, month ?? lastMonth(monthOf(now)), cursor)
  const rows = found.slice(0, STATEMENTS_A_PAGE)
  const last = rows.at(-1)
  const more = found.length > STATEMENTS_A_PAGE
  return done({
    statements: rows.map((statement) => ({
      merchantId: statement.merchantId,
      merchantName: statement.merchantName,
      month: statement.month,
      state: statement.state,
      total: statement.total,
      confirmed: { merchant: statement.confirmed.merchant !== null, community: statement.confirmed.community !== null },
      unsettled: unsettledIn(statement),
    })),
    next: last && more ? (isMerchant(scope) ? last.month : last._id) : null,
  })
})
