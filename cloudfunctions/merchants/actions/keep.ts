import type { ParsedOf } from '../../../types/contracts/all'
import type { MerchantDoc } from '../../../types/documents/org'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { decideOnce, recall } from '../../_kernel/once'
import { secret } from '../../_kernel/secret'
import { wordsFault } from '../../_kernel/words-fault'
import { loadMerchant } from '../../org/public'
import { sealPhone } from '../phone'
import { inviteDigits } from '../rules/invite'
import { saveKept } from '../store'

type Change = ParsedOf<'merchants.keep'>['change']

const whyNot = ({ account }: Call, { ownerIds, state }: MerchantDoc) => {
  if (!ownerIds.includes(account.personId)) return 'ownersOnly'
  return state === 'left' ? 'merchantGone' : null
}

/** What is to be set. */
function keptOf(call: Call, { _id }: MerchantDoc, change: Change) {
  if (change.kind === 'details') return { offers: change.offers, phone: sealPhone('merchants', _id, change.phone) }
  const digits = inviteDigits(secret('CODE_KEY'), _id, call.request.id)
  return { invite: { digits, shownAt: new Date(call.now) } }
}

/** The code of this request, as it was first shown. */
function shownInvite({ request, now }: Call, { _id, log }: MerchantDoc) {
  const shownAt = log.find(({ requestId }) => requestId === request.id)?.at.getTime() ?? now
  return { digits: inviteDigits(secret('CODE_KEY'), _id, request.id), shownAt, now }
}

/** An owner mends what the shop gives and its number, or shows a code that lets people in (ADR 0141); 3 trips in two rounds. */
export const keep = loadingAction(
  'merchants.keep',
  ({ merchantId }, db) => loadMerchant(db, merchantId),
  async ({ change }, call, merchant) => {
    if (!merchant) return refuse('notFound')
    let current = merchant
    if (recall(merchant.log, call) === 'new' && change.kind === 'details') {
      const why = whyNot(call, merchant) ?? (await wordsFault([change.offers], call.openId))
      if (why) return refuse(why)
    }
    const outcome = await decideOnce(call, merchant, {
      decide: (shop) => whyNot(call, shop) ?? keptOf(call, shop, change),
      save: (shop, kept) => saveKept(call, shop, kept, change.kind),
      read: async () => {
        const again = await loadMerchant(call.db, merchant._id)
        if (again) current = again
        return again
      },
    })
    if (outcome !== 'done') return refuse(outcome)
    return done({ invite: change.kind === 'invite' ? shownInvite(call, current) : null })
  },
)
