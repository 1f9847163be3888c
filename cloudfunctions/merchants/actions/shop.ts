import type { AccountDoc, MerchantDoc } from '../../../types/documents/org'
import { permit } from '../../../types/domain/refusals'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { loadMerchant } from '../../org/public'
import { actorOver } from '../actor'
import { masked, phoneOfShop } from '../phone'
import { type StaffChange, whyNotChange } from '../rules/staff'
import { shownRenaming, shownShop } from '../shown'
import { staffOf } from '../store'

/** Owners first, then in the order of ids; with what the caller may do about each. */
function shownStaff(
  account: AccountDoc,
  merchant: MerchantDoc,
  staff: readonly Pick<AccountDoc, 'personId' | 'name'>[],
) {
  const { desk } = actorOver(account, merchant)
  const may = (target: AccountDoc['personId'], change: StaffChange) =>
    permit(whyNotChange(merchant, { caller: account.personId, desk, target, works: true, holds: true, change }))
  return staff
    .map(({ personId, name }) => ({ personId, name, owner: merchant.ownerIds.includes(personId) }))
    .sort((a, b) => Number(b.owner) - Number(a.owner))
    .map((one) => ({
      ...one,
      me: one.personId === account.personId,
      remove: may(one.personId, 'remove'),
      setOwner: may(one.personId, one.owner ? 'makeStaff' : 'makeOwner'),
    }))
}

/** Mechanism 35: one shop, how it stands and who is in; 3 trips in one round. */
export const shop = loadingAction(
  'merchants.shop',
  ({ merchantId }, db) => Promise.all([loadMerchant(db, merchantId), staffOf(db, merchantId)]),
  async (_input, { account, now }, [merchant, staff]) => {
    if (!merchant) return refuse('notFound')
    const { owner } = actorOver(account, merchant)
    const phone = phoneOfShop(merchant)
    return done({
      ...shownShop(merchant),
      phone: phone && (owner ? phone : masked(phone)),
      licence: merchant.licence,
      owner,
      renaming: shownRenaming(merchant),
      staff: shownStaff(account, merchant, staff),
      now,
    })
  },
)
