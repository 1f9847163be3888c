import type {
  AllianceRule,
  DisputeState,
  Finding,
  FlagId,
  FlagKind,
  Side,
  StatementId,
  StatementState,
  Tally,
} from '../domain/alliance'
import type { CommunityCode, DivisionCode, MerchantId, PersonId, PostingId, RequestId, RewardId } from '../domain/ids'
import type { DayText, YearMonth } from '../domain/time'
import type { LogEntry } from './tasks'

/** One posting as a statement lists it. Points and fen are the merchant's: a redemption is more, a reversal less. */
export interface StatementLine {
  readonly postingId: PostingId
  /** The posting's own hash: whoever changes the posting afterwards breaks it. */
  readonly hash: string
  readonly at: Date
  readonly points: number
  readonly fen: number
  readonly rewardId: RewardId | null
  readonly title: string | null
  /** Who handed it over, or took it back. */
  readonly till: PersonId | null
  /** What it takes back, whichever month that was of; null for a redemption. */
  readonly reverses: PostingId | null
}

/** `statementParts/<merchant>:<month>:<nn>`: 250 lines, in order of time. Written once. */
export interface StatementPartDoc {
  readonly _id: `${StatementId}:${string}`
  readonly statementId: StatementId
  readonly part: number
  readonly lines: readonly StatementLine[]
}

/** What one reward, or one till, comes to in a month. */
export interface Share {
  readonly redeemed: Tally
  readonly returned: Tally
  readonly fen: number
}

/** What a side said, and who said it for them. */
export interface SideWord {
  readonly by: PersonId
  readonly byName: string
  readonly at: Date
}

/** A line that one side does not agree with, and what became of it. */
export interface LineDispute {
  readonly postingId: PostingId
  readonly points: number
  readonly title: string | null
  readonly lineAt: Date
  readonly state: DisputeState
  readonly raisedBy: Side
  /** What was said, the oldest first; `above`: the street or the district, which settles what two do not agree on. */
  readonly words: readonly (SideWord & { readonly side: Side | 'above'; readonly text: string })[]
  /** Of a line that is taken out: whoever asked for it and whoever agreed. */
  readonly reversedBy: { readonly askedBy: PersonId; readonly approvedBy: PersonId } | null
  readonly reversal: PostingId | null
}

/** `statements/<merchant>:<month>`: what a merchant gave in a month, agreed on by both sides. The id is what makes two impossible. */
export interface StatementDoc {
  readonly _id: StatementId
  readonly merchantId: MerchantId
  readonly merchantName: string
  readonly communityId: CommunityCode
  readonly month: YearMonth
  readonly state: StatementState
  /** How far the listing has come: the last posting listed. */
  readonly after: { readonly at: Date; readonly id: PostingId } | null
  /** Hash of each part's lines: what was listed is fixed. */
  readonly parts: readonly string[]
  readonly lines: number
  readonly total: Share
  readonly rewards: readonly (Share & { readonly rewardId: RewardId | null; readonly title: string | null })[]
  readonly tills: readonly (Share & { readonly till: PersonId | null })[]
  readonly disputes: readonly LineDispute[]
  /** Some line is being taken out: a timer finishes what was interrupted. */
  readonly returning: boolean
  readonly confirmed: Readonly<Record<Side, SideWord | null>>
  readonly closed: { readonly at: Date; readonly hash: string } | null
  /** Counts the changes: every one is conditional on it. */
  readonly version: number
  readonly log: readonly LogEntry[]
}

/** `statementRuns/<month>`: how far the timer has come in a month's merchants. */
export interface StatementRunDoc {
  readonly _id: YearMonth
  /** The last merchant that was begun. */
  readonly after: string
  readonly done: boolean
}

/** `allianceRules/v<version>`, from the second on. Written once, never changed. */
export interface AllianceRuleDoc extends AllianceRule {
  readonly _id: `v${number}`
  /** Why, for everybody to read. */
  readonly note: string
  readonly by: PersonId
  readonly at: Date
  readonly requestId: RequestId
  readonly digest: string
}

/** Points of one place, in one month, and what its people hold at the end of it. */
export interface PlacePoints {
  readonly issued: number
  readonly redeemed: number
  readonly returned: number
  /** Corrections and what they took back; signed. */
  readonly corrected: number
  readonly expired: number
  /** Not used yet, by the year it was posted in: all months so far. */
  readonly lots: Readonly<Record<string, number>>
}

/** `allianceMonths/<month>`: what the ledger says of a month, by grid and by merchant. Derived, never authoritative. */
export interface AllianceMonthDoc {
  readonly _id: YearMonth
  /** Every posting before is in it. */
  readonly through: Date
  /** The last posting counted; every step is conditional on `steps`. */
  readonly after: { readonly at: Date; readonly id: PostingId } | null
  readonly steps: number
  /** The month is over and all of it is in: the next one begins from it. */
  readonly done: boolean
  /** By grid, as members are enrolled when they are counted; `none` for those who are not. */
  readonly places: Readonly<Record<string, PlacePoints>>
  readonly merchants: Readonly<Record<MerchantId, { readonly redeemed: Tally; readonly returned: Tally }>>
}

/** `allianceFlags/<digest of the fact>`: something for a person to look at. It blocks nothing. */
export interface AllianceFlagDoc {
  readonly _id: FlagId
  readonly kind: FlagKind
  /** Whose desks see it. */
  readonly scopes: readonly DivisionCode[]
  readonly merchantId: MerchantId | null
  /** The member, of a pair or an approval. */
  readonly account: PersonId | null
  readonly approver: PersonId | null
  readonly times: number
  readonly days: number
  /** From so many on. */
  readonly threshold: number
  readonly ruleVersion: number
  readonly day: DayText
  readonly open: boolean
  readonly notes: readonly (SideWord & { readonly finding: Finding; readonly text: string })[]
  readonly log: readonly LogEntry[]
}

/** `flagRuns/<day>`: how far the timer has come in a day's merchants. */
export interface FlagRunDoc {
  readonly _id: DayText
  readonly after: string
  readonly done: boolean
}
