import type { ParsedOf } from '../../../types/contracts/all'
import type { PersonId } from '../../../types/domain/ids'
import type { AccountDoc, MerchantDoc } from '../../../types/documents/org'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { decideOnce, recall } from '../../_kernel/once'
import { accountOfPerson, changeAccountOnce, endOwnership, loadMerchant, withoutRole } from '../../org/public'
import { worksIn } from '../actor'
import { deskOver } from '../rules/standing'
import { ownersAfter, whyNotChange, type Wish } from '../rules/staff'
import { saveOwners } from '../store'
import { tellRemoved } from '../tell'

type Input = ParsedOf<'merchants.changeStaff'>

const wishOf = ({ merchantId, personId, change }: Input, { account }: Call, target: AccountDoc | null): Wish => ({
  caller: account.personId,
  desk: deskOver(account.roles, merchantId),
  target: personId,
  works: worksIn(account, merchantId),
  holds: worksIn(target, merchantId),
  change,
})

/** Ends the person's role over the shop, and what they came to own of it meanwhile: the next call is judged without it. @returns whether that holds now */
async function endRole(call: Call, { _id }: MerchantDoc, personId: PersonId, target: AccountDoc | null) {
  const now = target
    ? await changeAccountOnce(call, target, 'leaveShop', (account) => ({
        roles: withoutRole(account.roles, { role: 'merchant', scope: _id }),
        state: account.state,
      }))
    : 'notFound'
  if (typeof now === 'string' && now !== 'notFound') return now
  // Somebody who has come back since keeps what they own: this is a late repeat.
  if (typeof now === 'string' || !worksIn(now, _id)) await endOwnership(call.db, _id, personId)
  return 'done'
}

/**
 * Somebody may be taken out while they become an owner. Whoever ends a role looks at the ownership after it, and whoever gives the
 * ownership looks at the role after it: one of the two sees the other, and nobody owns a shop that they have no role in.
 */
async function dropIfGone({ db }: Call, { _id }: MerchantDoc, personId: PersonId): Promise<void> {
  if (!worksIn(await accountOfPerson(db, personId), _id)) await endOwnership(db, _id, personId)
}

/**
 * Mechanism 35: an owner or a desk takes somebody out of a shop or changes whether they own it, and anybody takes themselves out, on
 * record. Who owns it is decided in the shop's one document, so that of two owners who remove each other one stays. 6 trips in five
 * rounds; 7 for a new owner, who is looked at again; 9 for somebody taken out: their role, what they own, and the notice.
 */
export const changeStaff = loadingAction(
  'merchants.changeStaff',
  ({ merchantId, personId }, db) => Promise.all([loadMerchant(db, merchantId), accountOfPerson(db, personId)]),
  async (input, call, [merchant, target]) => {
    if (!merchant) return refuse('notFound')
    const { personId, change } = input
    const wish = wishOf(input, call, target)
    const why = recall(merchant.log, call) === 'new' ? whyNotChange(merchant, wish) : null
    if (why) return refuse(why)
    const { _id, communityId } = merchant
    const recorded = await onRecord(call, { act: 'changeStaff', target: personId, scope: communityId })
    if (recorded !== 'done') return refuse(recorded)
    const outcome = await decideOnce(call, merchant, {
      decide: (current) => whyNotChange(current, wish) ?? { ownerIds: ownersAfter(current, wish) },
      save: (current, { ownerIds }) => saveOwners(call, current, ownerIds, change),
      read: () => loadMerchant(call.db, _id),
    })
    if (outcome !== 'done') return refuse(outcome)
    if (change === 'makeOwner') await dropIfGone(call, merchant, personId)
    if (change !== 'remove') return done({})
    const ended = await endRole(call, merchant, personId, target)
    if (ended !== 'done') return refuse(ended)
    if (personId !== call.account.personId) await tellRemoved(call, merchant, personId, call.request.id)
    return done({})
  },
)
