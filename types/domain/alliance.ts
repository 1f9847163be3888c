import { type CommunityCode, communityCode, type MerchantId, type RewardId } from './ids'
import { DAY, type DayText, type Instant, MINUTE, monthOf, nextMonth, startOfMonth, type YearMonth } from './time'

/** The two that agree on a statement. */
export const SIDES = ['merchant', 'community'] as const
export type Side = (typeof SIDES)[number]
export const SIDE_LABEL = { merchant: '商户', community: '社区' } as const satisfies Record<Side, string>
export const otherSide = (side: Side): Side => (side === 'merchant' ? 'community' : 'merchant')

/** `taking`: its postings are still being listed; `open`: both sides look; `closed`: both confirmed, it never changes again. */
export const STATEMENT_STATES = ['taking', 'open', 'closed'] as const
export type StatementState = (typeof STATEMENT_STATES)[number]

/**
 * How a disputed line stands. `raised`: the other side has not answered; `answered`: it explained, and whoever raised it may agree;
 * `takingOut`: it is to be taken out, the reversal is under way; `takenOut`: reversed in the ledger; `kept`: the line stands.
 */
export const DISPUTE_STATES = ['raised', 'answered', 'takingOut', 'takenOut', 'kept'] as const
export type DisputeState = (typeof DISPUTE_STATES)[number]
export const DISPUTE_STATE_LABEL = {
  raised: '等对方回话',
  answered: '对方说明了',
  takingOut: '正在退',
  takenOut: '已退回',
  kept: '照记',
} as const satisfies Record<DisputeState, string>
export const isSettled = (state: DisputeState): boolean => state === 'kept' || state === 'takenOut'

/** Lines of one file: an answer holds a megabyte. */
export const LINES_A_FILE = 4000

/** A statement's disputes lie in it: more than this are talked over face to face. */
export const MOST_DISPUTES = 100

/** `<merchant>:<month>`: there is one statement for one month. */
export type StatementId = `${MerchantId}:${YearMonth}`
export const statementId = (merchantId: MerchantId, month: YearMonth): StatementId => `${merchantId}:${month}`

/** `m370306003001-01` → `370306003001`. */
export const communityOfMerchant = (id: MerchantId): CommunityCode => communityCode(id.slice(1))

/** `g<digest>`: made of the fact that was flagged. */
export type FlagId = `g${string}`

/** A month's postings are all there: no call that began in it can still be under way. */
const AFTER_THE_END = 60 * MINUTE
export const canBeTaken = (month: YearMonth, now: Instant): boolean =>
  now >= startOfMonth(nextMonth(month)) + AFTER_THE_END
/** The month before. */
export const lastMonth = (month: YearMonth): YearMonth => monthOf(startOfMonth(month) - DAY)

/** What is worth a look: one pair of merchant and member too often, many redemptions at night, one approver and the same account. */
export const FLAG_KINDS = ['pair', 'night', 'approver'] as const
export type FlagKind = (typeof FLAG_KINDS)[number]
export const FLAG_KIND_LABEL = {
  pair: '同一人常来同一家',
  night: '夜里兑换多',
  approver: '总给同一人批更正',
} as const satisfies Record<FlagKind, string>

/** What somebody found who looked. */
export const FINDINGS = ['fine', 'followUp'] as const
export type Finding = (typeof FINDINGS)[number]
export const FINDING_LABEL = { fine: '看过，没问题', followUp: '有问题，在办' } as const satisfies Record<
  Finding,
  string
>

/** From when something is worth a look; a flag names the version that it was raised under. */
export interface Thresholds {
  /** Redemptions of one member at one merchant within so many days. */
  readonly pairTimes: number
  readonly pairDays: number
  /** Redemptions at one merchant between 23:00 and 5:00 of one night. */
  readonly nightTimes: number
  /** Adjustments that one person let pass for one member within 90 days. */
  readonly approverTimes: number
}

/** One version of what the alliance goes by. A version is never changed: a later one takes over on a later day. */
export interface AllianceRule extends Thresholds {
  readonly version: number
  /** The first day of redemptions that it is for. */
  readonly startsOn: DayText
  /** What the district pays the merchant for a point, in fen; 0: nothing. */
  readonly fenPerPoint: number
  /** What it pays for one piece of these rewards, in place of that. */
  readonly items: readonly { readonly rewardId: RewardId; readonly fen: number }[]
}

/** The version that the product comes with: goodwill alone, no subsidy. */
export const FIRST_ALLIANCE_RULE: AllianceRule = {
  version: 1,
  startsOn: '2000-01-01',
  fenPerPoint: 0,
  items: [],
  pairTimes: 8,
  pairDays: 30,
  nightTimes: 5,
  approverTimes: 3,
}
export const APPROVER_DAYS = 90

/** How a line or a total does not tie out. */
export const TIE_FAULTS = ['missing', 'changed', 'line', 'extra', 'twice', 'part', 'sum', 'closed'] as const
export type TieFault = (typeof TIE_FAULTS)[number]
export const TIE_FAULT_LABEL = {
  missing: '账本里找不到这一笔',
  changed: '账本里这一笔被改过',
  line: '对账单上这一笔和账本、规则不一样',
  extra: '账本里有一笔没列进来',
  twice: '有一笔列了两次',
  part: '对账单的明细被改过',
  sum: '明细加起来和总数不一样',
  closed: '结清以后又被改过',
} as const satisfies Record<TieFault, string>

/** Times and points, both positive. */
export interface Tally {
  readonly times: number
  readonly points: number
}
export const NOTHING: Tally = { times: 0, points: 0 }

/** `1234` fen → `12.34`. */
export const inYuan = (fen: number): string =>
  `${fen < 0 ? '-' : ''}${Math.floor(Math.abs(fen) / 100)}.${String(Math.abs(fen) % 100).padStart(2, '0')}`
