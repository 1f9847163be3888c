import type { CommunityCode, MerchantId, PersonId, PostingId, RequestId, RewardId, StreetCode } from '../domain/ids'
import type { AwardRule, CounterAccount, PostingKind, RewardState, ServiceKind } from '../domain/points'
import type { DayText } from '../domain/time'
import type { LogEntry } from './tasks'

/** Points by the year they were posted in, of those not yet used: `{'2025': 120, '2026': 30}`. They add up to the balance. */
export type Lots = Readonly<Record<string, number>>
/** Points by day of service, of the last three months: what the caps are held against. */
export type EarnedDays = Readonly<Record<DayText, number>>

/** Why an award is as large as it is. */
export interface AwardCause {
  readonly service: ServiceKind
  readonly minutes: number
  /** Day of service, UTC+8. */
  readonly day: DayText
  /** What the minutes earn before the caps, and which of them cut it. */
  readonly full: number
  readonly cut: 'day' | 'month' | null
}

/** Who asked for an adjustment and who let it pass. */
export interface AdjustmentCause {
  readonly adjustment: string
  readonly askedBy: PersonId
  readonly approvedBy: PersonId
}

/** What was handed over, and who stood at the till. Postings of before this was kept have none. */
export interface RedemptionCause {
  readonly reward: RewardId
  readonly till: PersonId
}

/** What is taken back. */
export interface ReversalCause {
  readonly reverses: PostingDoc['_id']
  /** The year whose points it takes first. */
  readonly year: string
  /** Of an award: its day of service, which then has room again under the caps. */
  readonly day: DayText | null
  /** As of an adjustment; null when no second person is asked for. */
  readonly askedBy: PersonId | null
  readonly approvedBy: PersonId | null
  /** Of a redemption: what was handed over, and on which day; it counts no more under the limits of then. */
  readonly reward?: RewardId
  readonly takenOn?: DayText
}

/** Points of this year and earlier have lapsed. */
export interface ExpiryCause {
  readonly expired: string
}

/** What a posting rests on: flat, so that it is hashed as a list of names and values. Ids, days and numbers; never a name, never free text. */
export type Cause = AwardCause | AdjustmentCause | RedemptionCause | ReversalCause | ExpiryCause

/**
 * `postings/<account>:<seq>`: one posting is the whole double entry, and one link of the member's chain.
 * The reason lies beside the chain: only its hash is chained, so it can be blanked at somebody's request and the chain still verifies.
 */
export interface PostingDoc {
  readonly _id: PostingId
  readonly account: PersonId
  /** 1, 2, 3 … without a gap: inserting tail + 1 is the compare-and-swap. */
  readonly seq: number
  readonly counterAccount: CounterAccount
  readonly kind: PostingKind
  /** Signed. */
  readonly points: number
  readonly balanceAfter: number
  readonly lots: Lots
  readonly earned: EarnedDays
  /** Null for redemptions of before their cause was kept. */
  readonly cause: Cause | null
  /**
   * Names the fact, made by the server: `award:<attendance>`, `redeem:<code>`, `adjust:<adjustment>`, `reverse:<posting>`,
   * `expire:<account>:<year>`. Unique with account.
   */
  readonly key: string
  /** Hash of what asked for it: the same fact asked for differently is refused. Unique: a request is good for one posting. */
  readonly digest: string
  readonly ruleVersion: number
  /** Never before the posting that it follows. */
  readonly at: Date
  readonly reasonHash: string
  readonly prevHash: string
  readonly hash: string
  readonly reason: { readonly text: string; readonly salt: string } | null
}

/** `awardRules/v<version>`, from the second on: the first comes with the product. Written once, never changed. */
export interface AwardRuleDoc extends AwardRule {
  readonly _id: `v${number}`
  /** Why it was changed, for everybody to read. */
  readonly note: string
  readonly by: PersonId
  readonly at: Date
  readonly requestId: RequestId
  readonly digest: string
}

/** The end of a chain, as far as the next posting depends on it. */
export type ChainEnd = Pick<PostingDoc, 'seq' | 'balanceAfter' | 'lots' | 'earned' | 'at' | 'hash'>

/** `rewards/<id>`: `r<merchant digits>-<nn>`, or made of the request that proposed it. What bounds it lies in it (shape 1). */
export interface RewardDoc {
  readonly _id: RewardId
  readonly merchantId: MerchantId
  readonly merchantName: string
  readonly communityId: CommunityCode
  readonly streetId: StreetCode
  readonly place: string
  readonly title: string
  /** File id of its picture, kept under a name of our own. */
  readonly picture: string | null
  readonly points: number
  /** How many are left; null: as many as are asked for. */
  readonly stock: number | null
  /** Every day begins with so many; `stockDay` is the day (UTC+8) that `stock` is of. Null where the stock is one for all days. */
  readonly perDay: number | null
  readonly stockDay: DayText | null
  /** The most of it that one member has in all, and on one UTC+8 day; null: no limit. */
  readonly perPerson: number | null
  readonly perPersonDay: number | null
  /** First and last day on which it can be had; null: open on that side. */
  readonly startsOn: DayText | null
  readonly endsOn: DayText | null
  readonly state: RewardState
  readonly paused: boolean
  /** Open and not paused: what the lists of members show. */
  readonly active: boolean
  /** Counts its changes by people: a word is said about one version. */
  readonly version: number
  /** The community's last word. */
  readonly word: {
    readonly by: PersonId
    readonly byName: string
    readonly at: Date
    readonly reason: string | null
  } | null
  /** Taken out of the stock, or about to come back, while the posting is under way (shape 6). */
  readonly held: readonly Holding[]
  /** Keys of postings that the stock has settled, the last 400: a late repeat changes nothing. */
  readonly settled: readonly string[]
  readonly log: readonly LogEntry[]
}

/** A redemption or its reversal that is under way, named by the key of its posting. */
export interface Holding {
  readonly key: string
  readonly account: PersonId
  /** The day whose stock it is of; null where the stock is one for all days. */
  readonly day: DayText | null
  /** Nobody who could still post it lives after that: then the posting is there, or never comes. */
  readonly until: Date
}

/**
 * `codes/<8 digits>`: a redemption code is an offer that stands for 120 s: what it shows is what is taken, whatever is changed meanwhile.
 * Whether it was used is told by the posting that names it, not here.
 */
export interface CodeDoc {
  readonly _id: string
  readonly personId: PersonId
  readonly maskedName: string
  readonly rewardId: RewardId
  readonly requestId: RequestId
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly merchantId: MerchantId
  readonly merchantName: string
  readonly title: string
  readonly points: number
  readonly perPerson: number | null
  readonly perPersonDay: number | null
  /** Whether one is taken out of a stock before the points are: of one for all days, or of the day's. */
  readonly stocked: 'no' | 'total' | 'daily'
  /** The end of the member's chain that limits and balance were decided on; while nothing is posted after it, they still hold. */
  readonly basis: ChainEnd | null
}
