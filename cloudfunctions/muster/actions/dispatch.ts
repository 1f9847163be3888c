import type { ParsedOf } from '../../../types/contracts/all'
import { titleOf } from '../../../types/domain/muster'
import type { MusterGridDoc } from '../../../types/documents/muster'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { digestOf } from '../../_kernel/digest'
import { changeOnce } from '../../_kernel/once'
import { notify } from '../../notices/public'
import { whyNotDispatch } from '../rules/dispatch'
import { askForHelp, loadMusterGrid, musterGridId } from '../store'

type Input = ParsedOf<'muster.dispatch'>

const tell = ({ db, now }: Call, { orderId, to, personIds }: Input, target: MusterGridDoc) =>
  notify(db, now, [
    {
      key: `musterHelp:${orderId}:${digestOf({ to, personIds }).slice(0, 24)}`,
      kind: 'muster',
      scope: to,
      audience: { personIds },
      title: `请您去${target.gridName}帮忙`,
      text: `那边还缺人，愿意去就点一下。${titleOf(target.facts)}`,
      page: `pages/muster/answer/index?orderId=${orderId}`,
      template: 'urgent',
    },
  ])

/** Mechanism 20: people who come to one grid are asked to help another; they go when they say yes. 4 trips. */
export const dispatch = loadingAction(
  'muster.dispatch',
  ({ orderId, to }, db) => loadMusterGrid(db, orderId, to),
  async (input, call, target) => {
    const { orderId, from, to, personIds } = input
    if (!target) return refuse('notFound')
    if (from === to) return refuse('sameGrid')
    const people = [...new Set(personIds)]
    const outcome = await changeOnce(call, {
      attempt: () =>
        askForHelp(call, musterGridId(orderId, from), people, { to, toName: target.gridName, place: target.place }),
      read: () => loadMusterGrid(call.db, orderId, from),
      explain: (grid) => whyNotDispatch(grid, people),
    })
    if (outcome !== 'done') return refuse(outcome)
    await tell(call, input, target)
    return done({ asked: people.length })
  },
)
