import type { InputOf } from '../../../../types/contracts/all'
import type { MerchantId, OpenId, PersonId } from '../../../../types/domain/ids'
import type { Instant } from '../../../../types/domain/time'
import type { TestCloud } from '../../../support/cloud'
import { request } from '../../../support/district'
import { COMMUNITY } from '../../../support/generic/world'
import type { Good, Redemption } from './book'
import { APPROVERS, ASKERS, TILLS } from './people'

type Answer<V = unknown> =
  { readonly ok: true; readonly value: V } | { readonly ok: false; readonly refusal: { readonly code: string } }
const TRIES = 60

/** What is not an answer is asked again with the same request, as a phone would; busy is no answer either. */
async function insist<A extends Answer>(ask: () => Promise<A>): Promise<A> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    try {
      const answer = await ask()
      if (answer.ok || answer.refusal.code !== 'busy') return answer
    } catch {
      // Broken off: nobody knows whether it was done.
    }
  }
  throw new Error('sixty tries in a row broke off')
}

const outcomeOf = (answer: Answer): string => (answer.ok ? 'ok' : answer.refusal.code)

/** Asks at one desk and lets it pass at another. @returns `posted`, `short`, or why it was refused */
export async function adjust(
  cloud: TestCloud,
  lane: number,
  personId: PersonId,
  wish: InputOf<'points.askAdjustment'>['wish'],
): Promise<string> {
  const wanted = { communityId: COMMUNITY, personId, wish, reason: '更正', requestId: request() }
  const asked = await insist(() => cloud.call(ASKERS[lane]?._id ?? '', 'points.askAdjustment', wanted))
  if (!asked.ok) return asked.refusal.code
  const { adjustmentId } = asked.value
  const word = { communityId: COMMUNITY, adjustmentId, approve: true, requestId: request() }
  const decided = await insist(() => cloud.call(APPROVERS[lane]?._id ?? '', 'points.decideAdjustment', word))
  return decided.ok ? decided.value.state : decided.refusal.code
}

/** A code on the member's phone, or why there is none. */
export async function showCode(cloud: TestCloud, openId: OpenId, { id }: Good): Promise<{ digits: string } | string> {
  const asked = { rewardId: id, requestId: request() }
  const shown = await insist(() => cloud.call(openId, 'points.redemptionCode', asked))
  return shown.ok ? { digits: shown.value.digits } : shown.refusal.code
}

/** So many tills of a shop at once, each with a request of its own. */
function atTills<T>(
  merchantId: MerchantId,
  tills: number,
  ask: (openId: OpenId, requestId: string) => Promise<T>,
): Promise<T[]> {
  const some = (TILLS[merchantId] ?? []).slice(0, tills)
  return Promise.all(some.map(({ _id }) => ask(_id, request())))
}

/** Every till's outcome, and when it was posted. */
export async function capture(cloud: TestCloud, { merchantId }: Good, code: string, tills: number) {
  const answers = await atTills(merchantId, tills, (openId, requestId) =>
    insist(() => cloud.call(openId, 'points.capture', { merchantId, code, requestId })),
  )
  const [at] = answers.flatMap((answer): Instant[] => (answer.ok ? [answer.value.at] : []))
  return { outcomes: answers.map(outcomeOf), at: at ?? 0 }
}

/** A till tries once and never asks again, whatever came of it. @returns when it was posted, null when it was not */
export async function captureOnce(cloud: TestCloud, { merchantId }: Good, account: PersonId, code: string) {
  let outcome = 'broken off'
  try {
    const [answer] = await atTills(merchantId, 1, (openId, requestId) =>
      cloud.call(openId, 'points.capture', { merchantId, code, requestId }),
    )
    if (answer) outcome = outcomeOf(answer)
  } catch {
    // What the ledger says of it is what counts.
  }
  const [posting] = await cloud.database.find('postings', { filter: { account, key: `redeem:${code}` } })
  const at: unknown = posting?.['at']
  return { outcome, at: at instanceof Date ? at.getTime() : null }
}

export const cancel = async (cloud: TestCloud, { good, postingId }: Redemption, tills: number): Promise<string[]> => {
  const { merchantId } = good
  const answers = await atTills(merchantId, tills, (openId, requestId) =>
    insist(() =>
      cloud.call(openId, 'points.cancelRedemption', { merchantId, postingId, reason: 'wrongThing', requestId }),
    ),
  )
  return answers.map(outcomeOf)
}

/** An account's latest posting: how many there are, and what is left. */
export async function tailOf(cloud: TestCloud, account: PersonId): Promise<{ postings: number; balance: number }> {
  const [tail] = await cloud.database.find('postings', { filter: { account }, sort: { seq: -1 }, limit: 1 })
  return { postings: Number(tail?.['seq'] ?? 0), balance: Number(tail?.['balanceAfter'] ?? 0) }
}
