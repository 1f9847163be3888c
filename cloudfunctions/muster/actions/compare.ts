import { communityCode, type DivisionCode, isGridCode } from '../../../types/domain/ids'
import { action } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { cutTo } from '../rules/cut'
import { middleOf } from '../rules/middle'
import { reportsOf, settledOrders } from '../store'

/** Orders are found by whoever watches over their grids. */
const watchedFrom = (scope: DivisionCode): DivisionCode => (isGridCode(scope) ? communityCode(scope) : scope)

/** Orders of one level in a place over time, oldest first, by what they came to; 3 trips. */
export const compare = action('muster.compare', async ({ scope, level }, { db }) => {
  const orders = await settledOrders(db, watchedFrom(scope), level)
  const reports = await reportsOf(
    db,
    orders.map(({ _id }) => _id),
  )
  const rows = orders.flatMap(({ _id, title, at }) => {
    const whole = reports.find((report) => report._id === _id)
    if (!whole) return []
    const { totals, grids } = cutTo(whole, scope)
    // A grid that this order did not call.
    if (grids.length === 0) return []
    return {
      orderId: _id,
      title,
      at: at.getTime(),
      called: totals.called,
      needed: totals.needed,
      arrived: totals.arrived + totals.left,
      halfAfter: middleOf(grids.flatMap(({ halfAfter }) => halfAfter ?? [])),
    }
  })
  return done({ orders: rows.sort((a, b) => a.at - b.at) })
})
