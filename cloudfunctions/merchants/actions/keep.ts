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
import { asksFor, renamingOf } from '../rules/renaming'
import { saveKept } from '../store'
import { tellRenaming } from '../tell'

type Change = ParsedOf<'merchants.keep'>['change']

const whyNot = ({ account }: Call, { ownerIds, state }: MerchantDoc) => {
  if (!ownerIds.includes(account.personId)) return 'ownersOnly'
  return state === 'left' ? 'merchantGone' : null
}

/** What is to be set. */
function keptOf(call: Call, merchant: MerchantDoc, change: Change) {
  const { _id } = merchant
  if (change.kind === 'rename') return renamingOf(merchant, change, { by: call.account.personId, now: call.now })
  if (change.kind === 'details') return { offers: change.offers, phone: sealPhone('merchants', _id, change.phone) }
  const digits = inviteDigits(secret('CODE_KEY'), _id, call.request.id)
  return { invite: { digits, shownAt: new Date(call.now) } }
}

/** What others will read. */
const wordsOf = (change: Change): readonly string[] =>
  change.kind === 'details' ? [change.offers] : change.kind === 'rename' ? [change.name, change.place] : []

/** What has to be so before anything is set. @returns why not, or null */
async function faultOf(call: Call, merchant: MerchantDoc, change: Change) {
  const why = whyNot(call, merchant)
  if (why) return why
  const kept = keptOf(call, merchant, change)
  return typeof kept === 'string' ? kept : wordsFault(wordsOf(change), call.openId)
}

/** The code of this request, as it was first shown. */
function shownInvite({ request, now }: Call, { _id, log }: MerchantDoc) {
  const shownAt = log.find(({ requestId }) => requestId === request.id)?.at.getTime() ?? now
  return { digits: inviteDigits(secret('CODE_KEY'), _id, request.id), shownAt, now }
}

/**
 * An owner mends what the shop gives and its number, shows a code that lets people in (ADR 0141), or asks for another name or place, which the
 * community is told of (ADR 0180); 3 trips in two rounds, 4 with the notice.
 */
export const keep = loadingAction(
  'merchants.keep',
  ({ merchantId }, db) => loadMerchant(db, merchantId),
  async ({ change }, call, merchant) => {
    if (!merchant) return refuse('notFound')
    let current = merchant
    if (recall(merchant.log, call) === 'new' && change.kind !== 'invite') {
      const why = await faultOf(call, merchant, change)
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
    if (change.kind === 'rename' && asksFor(merchant, change)) await tellRenaming(call, merchant, change)
    return done({ invite: change.kind === 'invite' ? shownInvite(call, current) : null })
  },
)
