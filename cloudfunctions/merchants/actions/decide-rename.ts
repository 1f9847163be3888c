import type { MerchantDoc } from '../../../types/documents/org'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { decideOnce, recall } from '../../_kernel/once'
import { wordsFault } from '../../_kernel/words-fault'
import { loadMerchant } from '../../org/public'
import { worksIn } from '../actor'
import { whyNotDecideRename } from '../rules/renaming'
import { saveRenamed } from '../store'
import { tellRenamed } from '../tell'

/** The name and place that hold from now on, or the words that come back. */
const settled = ({ name, place, renaming }: MerchantDoc, words: string | null) =>
  words === null
    ? { name: renaming?.name ?? name, place: renaming?.place ?? place, renaming: null, renamed: true }
    : { name, place, renaming: renaming && { ...renaming, words }, renamed: false }

const whyNot = (call: Call, merchant: MerchantDoc, askedAt: number) =>
  whyNotDecideRename(merchant, askedAt, worksIn(call.account, merchant._id))

/**
 * Mechanism 35: the one word on another name or place of a shop, on record (ADR 0180). The shop bears it at once; a timer carries it to its
 * rewards and its people's roles. Receipts and statements keep the name that they were made with. 6 trips in five rounds.
 */
export const decideRename = loadingAction(
  'merchants.decideRename',
  ({ merchantId }, db) => loadMerchant(db, merchantId),
  async ({ askedAt, decision }, call, merchant) => {
    if (!merchant) return refuse('notFound')
    const words = decision.kind === 'approve' ? null : decision.words
    if (recall(merchant.log, call) === 'new') {
      const why = whyNot(call, merchant, askedAt) ?? (words === null ? null : await wordsFault([words], call.openId))
      if (why) return refuse(why)
    }
    const { _id, communityId } = merchant
    const recorded = await onRecord(call, { act: 'renameMerchant', target: _id, scope: communityId })
    if (recorded !== 'done') return refuse(recorded)
    const outcome = await decideOnce(call, merchant, {
      decide: (current) => whyNot(call, current, askedAt) ?? settled(current, words),
      save: (current, next) => saveRenamed(call, current, next),
      read: () => loadMerchant(call.db, _id),
    })
    if (outcome !== 'done') return refuse(outcome)
    await tellRenamed(call, merchant, { approved: words === null, askedAt })
    return done({})
  },
)
