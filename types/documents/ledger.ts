import type { AdjustmentId, CommunityCode, DivisionCode, PersonId, PostingId } from '../domain/ids'
import type { AdjustmentState } from '../domain/points'
import type { DayText } from '../domain/time'
import type { LogEntry } from './tasks'

/** `heads/<day>`: what the whole ledger was at the end of a UTC+8 day, in one number. Chained, one for every day since the first posting. */
export interface HeadDoc {
  readonly _id: DayText
  /** Postings of that day, and of all days so far. */
  readonly postings: number
  readonly total: number
  /** Hashes of the 64 buckets as they stood at the end of the day. */
  readonly buckets: readonly string[]
  readonly prevRoot: string
  readonly root: string
  readonly cutAt: Date
}

/** `headBuckets/<00…63>`: the tails of a 64th of all accounts at the last cut. */
export interface HeadBucketDoc {
  readonly _id: string
  /** The last day that was merged into it. */
  readonly day: DayText
  readonly tails: Readonly<Record<PersonId, Tail>>
  readonly hash: string
}

/** Where an account's chain ended: number and hash of its last posting. */
export interface Tail {
  readonly seq: number
  readonly hash: string
}

/** `headCuts/current`: how far the cut of a day has come, so that a run that was killed goes on. */
export interface HeadCutDoc {
  readonly _id: 'current'
  readonly day: DayText
  /** Pages merged; every step is conditional on it. */
  readonly pages: number
  /** The last posting merged. */
  readonly after: { readonly at: Date; readonly id: string } | null
  readonly postings: number
}

/** What an adjustment asks for: points more or fewer, or that a posting be taken back. */
export type AdjustmentWish =
  { readonly kind: 'change'; readonly points: number } | { readonly kind: 'reverse'; readonly postingId: PostingId }

/** `adjustments/<id>`: asked for by one, decided by another. `approved` is the intent; the posting follows. */
export interface AdjustmentDoc {
  readonly _id: AdjustmentId
  readonly account: PersonId
  readonly communityId: CommunityCode
  /** The community, its street and the district: who sees it. */
  readonly scopes: readonly DivisionCode[]
  readonly wish: AdjustmentWish
  /** Null once the member has been deleted. */
  readonly reason: string | null
  readonly state: AdjustmentState
  /** Not yet at its end. */
  readonly open: boolean
  readonly askedBy: PersonId
  readonly askedAt: Date
  readonly decidedBy: PersonId | null
  readonly decidedAt: Date | null
  readonly postingId: PostingId | null
  readonly log: readonly LogEntry[]
}

/** `expiries/<year>` and `expiries/<year>-notice`: how far the points of a year have lapsed, or been spoken of. */
export interface ExpiryDoc {
  readonly _id: string
  /** The bucket of accounts that is under way, and the last account of it that is done. */
  readonly bucket: number
  readonly after: string
  readonly done: boolean
}
