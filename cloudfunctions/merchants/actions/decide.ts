import type { ParsedOf } from '../../../types/contracts/all'
import type { ApplicationDoc } from '../../../types/documents/merchants'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { changeOnce, recall } from '../../_kernel/once'
import { wordsFault } from '../../_kernel/words-fault'
import { accountOfPerson, merchantsOf } from '../../org/public'
import { letOwnerIn, makeMerchant } from '../make-merchant'
import { nextMerchantId, whyNotDecide } from '../rules/application'
import { loadApplication, saveDecision } from '../store'
import { tellDecided } from '../tell'

type Input = ParsedOf<'merchants.decide'>

/** What has to be so before the word is given: not undone by what follows it. @returns why not, or null */
async function whyNot({ communityId, decision }: Input, call: Call, application: ApplicationDoc) {
  const why = whyNotDecide(application, communityId, call.account.personId)
  if (why) return why
  if (decision.kind === 'return') return wordsFault([decision.words], call.openId)
  const [applicant, there] = await Promise.all([
    accountOfPerson(call.db, application.personId),
    merchantsOf(call.db, communityId),
  ])
  if (!applicant) return 'noAccountYet'
  const ids = there.map(({ _id }) => _id)
  return nextMerchantId(communityId, ids) === null ? 'allianceFull' : null
}

/** The shop and its owner, made any number of times from an approved application. */
async function carryOut(call: Call, application: ApplicationDoc) {
  const made = await makeMerchant(call, application)
  if (made === null) return 'allianceFull'
  if (made === 'busy') return made
  const letIn = await letOwnerIn(call, made, application)
  if (letIn === 'notFound') return 'busy'
  return letIn === 'done' ? made : letIn
}

/**
 * Mechanism 35: the one word on an application, by somebody else than who applied, on record. The word is the lock: of two people one
 * decides, and the same request again finishes what is open, the shop, its owner's role and the notice. Returned: 7 trips in six rounds; approved: 12 in nine.
 */
export const decide = loadingAction(
  'merchants.decide',
  ({ applicationId }, db) => loadApplication(db, applicationId),
  async (input, call, application) => {
    if (!application) return refuse('notFound')
    const { communityId, decision } = input
    const why = recall(application.log, call) === 'new' ? await whyNot(input, call, application) : null
    if (why) return refuse(why)
    const target = application.personId
    const recorded = await onRecord(call, { act: 'decideMerchant', target, scope: communityId })
    if (recorded !== 'done') return refuse(recorded)
    const approved = decision.kind === 'approve'
    const words = approved ? null : decision.words
    const outcome = await changeOnce(call, {
      attempt: () => saveDecision(call, application, approved ? 'approved' : 'returned', words),
      read: () => loadApplication(call.db, application._id),
      explain: (current: ApplicationDoc) => whyNotDecide(current, communityId, call.account.personId),
    })
    if (outcome !== 'done') return refuse(outcome)
    const made = approved ? await carryOut(call, application) : null
    if (typeof made === 'string') return refuse(made)
    await tellDecided(call, application, made)
    return done({ merchantId: made?._id ?? null })
  },
)
