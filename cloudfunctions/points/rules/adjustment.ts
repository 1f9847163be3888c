import { communityCode, DISTRICT, type PersonId, streetCode } from '../../../types/domain/ids'
import { dayOf } from '../../../types/domain/time'
import type { AdjustmentDoc, AdjustmentWish } from '../../../types/documents/ledger'
import type { MembershipDoc } from '../../../types/documents/org'
import type { Lots, PostingDoc } from '../../../types/documents/points'
import type { Fact } from './chain'
import { yearOf } from './lots'
import { saltOf } from './reason'

/** Version of these rules; every posting names the version it was made under. */
const ADJUSTMENT_RULE_VERSION = 1

const adjustKey = ({ _id }: Pick<AdjustmentDoc, '_id'>): string => `adjust:${_id}`
export const reverseKey = (postingId: PostingDoc['_id']): string => `reverse:${postingId}`

interface Asked {
  readonly by: PersonId
  readonly communityId: string
  readonly personId: PersonId
  readonly wish: AdjustmentWish
}

/**
 * May this be asked for? A redemption is taken back at the till, and a reversal or an expiry stands. What was given in a year of which
 * something has lapsed is not taken back whole: who did not use it would lose it twice.
 * @param found the member's enrolment; of a wish to reverse, the posting, whether something of its year has lapsed, and whether it has been reversed
 * @returns why not, in this order; null when it may
 */
export function whyNotAsk(
  asked: Asked,
  found: {
    readonly membership: Pick<MembershipDoc, 'gridId'> | null
    readonly posting: Pick<PostingDoc, 'account' | 'kind' | 'points'> | null
    readonly lapsed: boolean
    readonly reversed: boolean
  },
): 'aboutYourself' | 'notInCommunity' | 'notFound' | 'notReversible' | 'alreadyReversed' | null {
  if (asked.by === asked.personId) return 'aboutYourself'
  if (!found.membership || communityCode(found.membership.gridId) !== asked.communityId) return 'notInCommunity'
  if (asked.wish.kind === 'change') return null
  if (!found.posting || found.posting.account !== asked.personId) return 'notFound'
  const { kind, points } = found.posting
  if ((kind !== 'award' && kind !== 'adjustment') || points === 0) return 'notReversible'
  if (points > 0 && found.lapsed) return 'notReversible'
  return found.reversed ? 'alreadyReversed' : null
}

/** May this person be the second one? @returns why not, in this order; null when they may */
export function whyNotDecide(
  { account, askedBy, state }: Pick<AdjustmentDoc, 'account' | 'askedBy' | 'state'>,
  by: PersonId,
): 'aboutYourself' | 'ownAdjustment' | 'adjustmentDecided' | null {
  if (by === account) return 'aboutYourself'
  if (by === askedBy) return 'ownAdjustment'
  return state === 'asked' ? null : 'adjustmentDecided'
}

/** Who sees what happens in a community. */
export const scopesOf = (communityId: AdjustmentDoc['communityId']): AdjustmentDoc['scopes'] => [
  communityId,
  streetCode(communityId),
  DISTRICT,
]

/** Which years a posting took its points from: what its reversal gives back. @param before the posting it followed */
const takenBy = (posting: PostingDoc, before: PostingDoc | null): Lots =>
  Object.fromEntries(
    Object.entries(before?.lots ?? {})
      .map(([year, held]) => [year, held - (posting.lots[year] ?? 0)] as const)
      .filter(([, points]) => points > 0),
  )

/** The other way round, under the same names: takes back what a posting gave, or gives back what it took. */
export function reversalFact(
  posting: PostingDoc,
  before: PostingDoc | null,
  asked: {
    readonly digest: string
    readonly at: Date
    readonly reason: string
    readonly reasonKey: string
    readonly askedBy: PersonId | null
    readonly approvedBy: PersonId | null
  },
): Fact {
  const key = reverseKey(posting._id)
  const { cause } = posting
  return {
    account: posting.account,
    counterAccount: posting.counterAccount,
    kind: 'reversal',
    points: -posting.points,
    cause: {
      reverses: posting._id,
      year: yearOf(posting.at.getTime()),
      day: cause && 'service' in cause ? cause.day : null,
      askedBy: asked.askedBy,
      approvedBy: asked.approvedBy,
      ...(cause && 'till' in cause ? { reward: cause.reward, takenOn: dayOf(posting.at.getTime()) } : {}),
    },
    ...(posting.points < 0 ? { returns: takenBy(posting, before) } : {}),
    key,
    digest: asked.digest,
    ruleVersion: ADJUSTMENT_RULE_VERSION,
    at: asked.at,
    reason: { text: asked.reason, salt: saltOf(asked.reasonKey, key) },
  }
}

/** Points more or fewer, asked for by one and let pass by another. */
export function adjustmentFact(
  adjustment: Pick<AdjustmentDoc, '_id' | 'account' | 'communityId' | 'askedBy'>,
  points: number,
  asked: {
    readonly digest: string
    readonly at: Date
    readonly reason: string
    readonly reasonKey: string
    readonly approvedBy: PersonId
  },
): Fact {
  const key = adjustKey(adjustment)
  return {
    account: adjustment.account,
    counterAccount: `community-${adjustment.communityId}`,
    kind: 'adjustment',
    points,
    cause: { adjustment: adjustment._id, askedBy: adjustment.askedBy, approvedBy: asked.approvedBy },
    key,
    digest: asked.digest,
    ruleVersion: ADJUSTMENT_RULE_VERSION,
    at: asked.at,
    reason: { text: asked.reason, salt: saltOf(asked.reasonKey, key) },
  }
}
