import { POSTING_KIND_LABEL } from '../../../types/domain/points'
import { dayOf } from '../../../types/domain/time'
import type { ChainEnd, CodeDoc, PostingDoc } from '../../../types/documents/points'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { digestOf } from '../../_kernel/digest'
import { secret } from '../../_kernel/secret'
import { accountOfPerson, whyNotAtMerchant } from '../../org/public'
import { post, type Wish } from '../post'
import { confirmTaken } from '../rewards/store'
import { redeemedTitle } from '../rules/reason'
import { redemptionFact, redemptionKey, whyNotCapture } from '../rules/redemption'
import { NONE_HAD, whyNotMore } from '../rules/reward'
import { endWithHad, postingOf } from '../store'
import { codeAtTill } from '../tills/load-code'
import { reserveFor } from '../tills/reserve'

const receipt = (posting: PostingDoc) =>
  done({
    postingId: posting._id,
    title: redeemedTitle(posting) ?? POSTING_KIND_LABEL.redemption,
    points: -posting.points,
    at: posting.at.getTime(),
  })

const WHY = { keyTaken: 'codeUsed', requestTaken: 'requestReused' } as const

/**
 * What is to be posted, decided on the end of the chain that it follows. The code knows an end that it was decided on;
 * when something has been posted since, the end is read again together with what the member has had.
 */
function wishOf({ db, account, now }: Call, code: CodeDoc, digest: string): Wish<'personLimit' | 'dayLimit'> {
  let had = NONE_HAD
  const fact = redemptionFact(code, { digest, till: account.personId, reasonKey: secret('REASON_KEY'), now })
  return {
    account: code.personId,
    key: fact.key,
    digest,
    factOn: () => whyNotMore(code, had) ?? fact,
    read: async (): Promise<ChainEnd | null> => {
      const read = await endWithHad(db, code.personId, code.rewardId, dayOf(now))
      had = read.had
      return read.end
    },
  }
}

/**
 * Takes the points of a code, once (mechanism 35): the code names the posting, so two tills cannot both take it. What it showed is what
 * is taken. The same request gets the same receipt, whatever has expired since. 5 trips in three rounds when nobody is in the way,
 * with stock 7 in five: one is held before the points are taken, and let go of after (ADR 0130, 0131).
 */
export const capture = loadingAction('points.capture', codeAtTill, async ({ merchantId }, call, held) => {
  if (typeof held === 'string') return refuse(held)
  const { code, shop } = held
  const { db, account, now, request } = call
  // Without the code, which names the posting already: the same request cannot take a second one.
  const digest = digestOf({ merchantId, requestId: request.id })
  const member = await accountOfPerson(db, code.personId)
  const standing = {
    used: false,
    stopped: whyNotAtMerchant(shop),
    till: account.personId,
    member: member?.state ?? null,
    // The stock tells by itself, and the chain whatever hangs on it.
    left: null,
    had: NONE_HAD,
    balance: code.points,
  }
  const key = redemptionKey(code._id)
  const reserved =
    whyNotCapture(code, standing, now) ?? (code.stocked === 'no' ? 'held' : await reserveFor(db, code, now))
  if (reserved !== 'held') {
    const posted = await postingOf(db, code.personId, key)
    if (posted) return posted.digest === digest ? receipt(posted) : refuse('codeUsed')
    return refuse(reserved)
  }
  const posting = await post(db, wishOf(call, code, digest), code.basis)
  if (typeof posting === 'string')
    return refuse(posting === 'keyTaken' || posting === 'requestTaken' ? WHY[posting] : posting)
  if (code.stocked !== 'no') await confirmTaken(db, code.rewardId, key)
  return receipt(posting)
})
