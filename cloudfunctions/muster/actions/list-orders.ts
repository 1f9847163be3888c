import { loadingAction } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { modeView } from '../rules/mode'
import { modesInside, ORDERS_SHOWN, ordersOf } from '../store'
import { orderRow } from '../view'

/** Orders that reach a place, newest first, and which of its parts are in emergency; 3 trips in one round. */
export const listOrders = loadingAction(
  'muster.listOrders',
  ({ scope, cursor }, db) =>
    Promise.all([ordersOf(db, scope, cursor === undefined ? null : momentOf(cursor)), modesInside(db, scope)]),
  async (_input, _call, [found, modes]) => {
    const orders = found.slice(0, ORDERS_SHOWN)
    const last = orders.at(-1)
    return done({
      orders: orders.map(orderRow),
      modes: modes.filter(({ mode }) => mode === 'emergency').map(modeView),
      next: found.length > ORDERS_SHOWN && last ? String(last.at.getTime()) : null,
    })
  },
)

/** A cursor that we did not make begins at the beginning. */
const momentOf = (cursor: string): Date | null => (/^\d{13}$/.test(cursor) ? new Date(Number(cursor)) : null)
