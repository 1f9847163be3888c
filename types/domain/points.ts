import type { CommunityCode, MerchantId } from './ids'
import { TASK_KIND_LABEL, TASK_KINDS } from './tasks'
import type { DayText } from './time'

/** Kinds of posting. What was wrong is put right by one more posting, a reversal or an adjustment, never by an edit. */
export const POSTING_KINDS = ['award', 'adjustment', 'redemption', 'reversal', 'expiry'] as const
export type PostingKind = (typeof POSTING_KINDS)[number]
export const POSTING_KIND_LABEL = {
  award: '服务积分',
  adjustment: '更正',
  redemption: '兑换',
  reversal: '冲正',
  expiry: '到期',
} as const satisfies Record<PostingKind, string>

/** The other side of a posting: the community that issued the points, the merchant that took them, or the year's end that did. */
export type CounterAccount = `community-${CommunityCode}` | MerchantId | 'expiry'

/** What points are given for: a task of some kind, or keeping a station open without one. */
export const SERVICE_KINDS = [...TASK_KINDS, 'stationDuty'] as const
export type ServiceKind = (typeof SERVICE_KINDS)[number]
export const SERVICE_KIND_LABEL = { ...TASK_KIND_LABEL, stationDuty: '站点值守' } as const satisfies Record<
  ServiceKind,
  string
>

/**
 * How an adjustment stands. `approved`: a second person let it pass, the posting is under way; `posted`: it is done;
 * `declined`: the second person said no; `short`: there were not so many points; `gone`: the posting had been taken back already.
 */
export const ADJUSTMENT_STATES = ['asked', 'approved', 'posted', 'declined', 'short', 'gone'] as const
export type AdjustmentState = (typeof ADJUSTMENT_STATES)[number]
export const ADJUSTMENT_STATE_LABEL = {
  asked: '等批',
  approved: '正在记',
  posted: '已记账',
  declined: '没同意',
  short: '积分不够',
  gone: '早已冲正',
} as const satisfies Record<AdjustmentState, string>

/** The most that one adjustment adds or takes. */
export const MOST_ADJUSTED = 1000

/** One version of how service becomes points. A version is never changed: a later one takes over on a later day. */
export interface AwardRule {
  readonly version: number
  /** The first day of service that it is for. */
  readonly startsOn: DayText
  /** Points for an hour, by what was done. */
  readonly perHour: Readonly<Record<ServiceKind, number>>
  /** Only whole steps of so many minutes count; what they give is rounded down to whole points. */
  readonly stepMinutes: number
  /** The most that one member earns for one day of service, and for one month; null: no limit. */
  readonly dayCap: number | null
  readonly monthCap: number | null
  /** Points last to the end of the n-th year after the one they were posted in; null: for ever. */
  readonly keepYears: number | null
}

const TEN_AN_HOUR = {
  householdVisit: 10,
  specialCare: 10,
  cultureSport: 10,
  outreach: 10,
  environment: 10,
  publicOrder: 10,
  other: 10,
  stationDuty: 10,
} as const satisfies AwardRule['perHour']

/** The version that the product comes with: 满半小时记 5 分. The district writes the later ones. */
export const FIRST_RULE: AwardRule = {
  version: 1,
  startsOn: '2000-01-01',
  perHour: TEN_AN_HOUR,
  stepMinutes: 30,
  dayCap: 80,
  monthCap: 600,
  keepYears: 1,
}

/** A redemption code lives this long and is good once. */
export const REDEMPTION_CODE_SECONDS = 120

/** What the QR code on a member's phone says: `GVR.<8 digits>`. */
export const REDEMPTION_QR_PATTERN = /^GVR\.(\d{8})$/

/**
 * How an offer of a shop stands. `proposed`: it waits for the community's word; `open`: members see it unless it is paused;
 * `declined`: the community said no, with a reason.
 */
export const REWARD_STATES = ['proposed', 'open', 'declined'] as const
export type RewardState = (typeof REWARD_STATES)[number]
export const REWARD_STATE_LABEL = {
  proposed: '等社区看',
  open: '可以换',
  declined: '社区没同意',
} as const satisfies Record<RewardState, string>

/** A shop has no more things than that. */
export const REWARDS_A_SHOP = 50
export const REWARD_TITLE_MAX = 16
export const REWARD_POINTS_MAX = 10_000
export const REWARD_STOCK_MAX = 100_000
export const REWARD_LIMIT_MAX = 1000

/** A till takes a redemption back within so long; what comes later is for the community. */
export const CANCEL_HOURS = 24
/** Why a till takes a redemption back: a tap at the counter, nothing to type. */
export const CANCEL_REASONS = ['wrongThing', 'notWanted', 'ranOut', 'faulty'] as const
export type CancelReason = (typeof CANCEL_REASONS)[number]
export const CANCEL_REASON_LABEL = {
  wrongThing: '收错了',
  notWanted: '顾客不要了',
  ranOut: '东西没货了',
  faulty: '东西有毛病',
} as const satisfies Record<CancelReason, string>
