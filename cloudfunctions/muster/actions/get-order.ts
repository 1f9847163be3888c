import type { DivisionCode } from '../../../types/domain/ids'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { loadOrder } from '../store'
import { orderRow } from '../view'

/** One order with what was changed in it and learnt from it; 2 trips. */
export const getOrder = loadingAction(
  'muster.getOrder',
  ({ orderId }, db) => loadOrder(db, orderId),
  async ({ scope }, _call, order) => {
    if (!order) return refuse('notFound')
    if (!order.reach.includes(scope)) return refuse('placeOutside')
    const own = order.scope === scope
    return done({
      ...orderRow(order),
      version: order.version,
      places: [...order.places],
      calledWho:
        order.called.by === 'groups'
          ? { by: 'groups' as const, groups: [...order.called.groups] }
          : order.called.by === 'skills'
            ? { by: 'skills' as const, skills: [...order.called.skills] }
            : { by: 'kinds' as const, kinds: [...order.called.kinds], occupations: [...order.called.occupations] },
      neededPerGrid: order.neededPerGrid,
      changes: order.changes.map(({ at, byName, text }) => ({ at: at.getTime(), byName, text })),
      lessons: Object.entries(order.lessons).flatMap(([from, lesson]) =>
        lesson ? { ...lesson, scope: from as DivisionCode, at: lesson.at.getTime() } : [],
      ),
      changeable: !own
        ? { allowed: false as const, code: 'notYourOrder' as const }
        : order.state === 'ended'
          ? { allowed: false as const, code: 'orderOver' as const }
          : { allowed: true as const },
      reported: order.settled,
    })
  },
)
