import type { ParsedOf } from '../../../types/contracts/all'
import type { MerchantDoc } from '../../../types/documents/org'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { decideOnce, recall } from '../../_kernel/once'
import { wordsFault } from '../../_kernel/words-fault'
import { loadMerchant } from '../../org/public'
import { actorOver } from '../actor'
import { deskOfStanding, whyNotSet } from '../rules/standing'
import { saveStanding } from '../store'
import { tellStanding } from '../tell'

type Input = ParsedOf<'merchants.setStanding'>

/** How the shop will stand, or why not. */
function next({ state, reason }: Input, { account, now }: Call, merchant: MerchantDoc) {
  const actor = actorOver(account, merchant)
  const why = whyNotSet(merchant, actor, state)
  if (why) return why
  const desk = deskOfStanding(merchant, actor.desk, state)
  const standing = { since: new Date(now), by: account.personId, byName: account.name, desk, reason }
  return { state, standing }
}

/**
 * Mechanism 35: a desk suspends a shop, opens it again or lets it leave, and an owner leaves, with a reason, on record; everybody in the
 * shop is told. Redemptions read the shop each time, so it holds from the next one on. 6 trips in five rounds.
 */
export const setStanding = loadingAction(
  'merchants.setStanding',
  ({ merchantId }, db) => loadMerchant(db, merchantId),
  async (input, call, merchant) => {
    if (!merchant) return refuse('notFound')
    if (recall(merchant.log, call) === 'new') {
      const decided = next(input, call, merchant)
      const why = typeof decided === 'string' ? decided : await wordsFault([input.reason], call.openId)
      if (why) return refuse(why)
    }
    const { _id, communityId } = merchant
    const recorded = await onRecord(call, { act: 'setMerchant', target: _id, scope: communityId })
    if (recorded !== 'done') return refuse(recorded)
    const outcome = await decideOnce(call, merchant, {
      decide: (current) => next(input, call, current),
      save: (current, decided) => saveStanding(call, current, decided),
      read: () => loadMerchant(call.db, _id),
    })
    if (outcome !== 'done') return refuse(outcome)
    await tellStanding(call, { ...merchant, state: input.state }, call.request.id)
    return done({ state: input.state })
  },
)
