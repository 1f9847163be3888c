import type { CommunityCode, MerchantId, PersonId, RequestId, RewardId, StreetCode } from '../domain/ids'
import type { CounterAccount, PostingKind } from '../domain/points'

/**
 * `postings/<account>:<seq>`: one posting is the whole double entry, and one link of the member's chain.
 * The reason lies beside the chain: only its hash is chained, so it can be blanked at somebody's request and the chain still verifies.
 */
export interface PostingDoc {
  readonly _id: `${PersonId}:${number}`
  readonly account: PersonId
  /** 1, 2, 3 … without a gap: inserting tail + 1 is the compare-and-swap. */
  readonly seq: number
  readonly counterAccount: CounterAccount
  readonly kind: PostingKind
  /** Signed. */
  readonly points: number
  readonly balanceAfter: number
  /** Names the fact, made by the server: `award:<attendance>`, `redeem:<code>`. Unique with account. */
  readonly key: string
  /** Hash of what asked for it: the same fact asked for differently is refused. Unique: a request is good for one posting. */
  readonly digest: string
  readonly ruleVersion: number
  readonly at: Date
  readonly reasonHash: string
  readonly prevHash: string
  readonly hash: string
  readonly reason: { readonly text: string; readonly salt: string } | null
}

/** `rewards/<id>`: `r<merchant digits>-<nn>`. */
export interface RewardDoc {
  readonly _id: RewardId
  readonly merchantId: MerchantId
  readonly merchantName: string
  readonly communityId: CommunityCode
  readonly streetId: StreetCode
  readonly place: string
  readonly title: string
  readonly points: number
  readonly active: boolean
}

/** `codes/<8 digits>`: a redemption code; whether it was used is told by the posting that names it, not here. */
export interface CodeDoc {
  readonly _id: string
  readonly personId: PersonId
  readonly maskedName: string
  readonly rewardId: RewardId
  readonly requestId: RequestId
  readonly createdAt: Date
  readonly expiresAt: Date
}
