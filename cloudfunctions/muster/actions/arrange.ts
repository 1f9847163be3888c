import type { ParsedOf } from '../../../types/contracts/all'
import { action, type Call } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { digestOf } from '../../_kernel/digest'
import { changeOnce } from '../../_kernel/once'
import { loadMembership } from '../../org/public'
import { answerOnce } from '../answer-once'
import { addReport, joinTeam, saveTeam, wantMore } from '../lead/store'
import { whyNotLead } from '../rules/lead'
import { loadMusterGrid, musterGridId } from '../store'

type Input = ParsedOf<'muster.arrange'>
type Deed = Input['deed']
type Mark = Extract<Deed, { kind: 'mark' }>

/**
 * What somebody said on the phone, or that they are there. Whoever lives here is added when they are not on the list yet; whoever
 * came to help is marked in the document of the grid they live in.
 */
async function mark(call: Call, { orderId, gridId }: Input, { personId, from = gridId, saw, to, minutes }: Mark) {
  const { db } = call
  const membership = await loadMembership(db, personId)
  if (membership?.gridId !== from) return 'notInGrid'
  if (from !== gridId) {
    const home = await loadMusterGrid(db, orderId, from)
    const help = home?.answers[personId]?.help
    if (help?.to !== gridId || help.state !== 'agreed') return 'notInGrid'
  }
  return await answerOnce(
    call,
    musterGridId(orderId, from),
    { personId, name: membership.name, kind: membership.kind },
    { saw, to, minutes: minutes ?? null, reason: null, help: null, confirmed: to === 'arrived', byLeader: true },
    () => loadMusterGrid(db, orderId, from),
  )
}

/** Named by the request, so that a repeat writes the same. */
const nameOf = ({ request }: Call): string => digestOf(request.id).slice(0, 8)

function attempt(call: Call, { orderId, gridId }: Input, deed: Exclude<Deed, Mark>): Promise<number> {
  const id = musterGridId(orderId, gridId)
  if (deed.kind === 'team') return saveTeam(call, id, deed.teamId ?? nameOf(call), deed)
  if (deed.kind === 'join') return joinTeam(call, id, deed)
  return deed.kind === 'want' ? wantMore(call, id, deed) : addReport(call, id, nameOf(call), deed)
}

/** Mechanism 20: whoever leads a grid marks and adds people, forms teams, asks for more, reports. 2 trips; marking 3, of a helper 4. */
export const arrange = action('muster.arrange', async (input, call) => {
  const { orderId, gridId, deed } = input
  const outcome =
    deed.kind === 'mark'
      ? await mark(call, input, deed)
      : await changeOnce(call, {
          attempt: () => attempt(call, input, deed),
          read: () => loadMusterGrid(call.db, orderId, gridId),
          explain: (grid) => whyNotLead(grid, deed),
        })
  if (outcome === 'done' || typeof outcome !== 'string') return done({ orderId, gridId })
  return refuse(outcome === 'helpOver' ? 'answerWrong' : outcome)
})
