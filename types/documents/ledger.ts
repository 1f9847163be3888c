import type { PersonId } from '../domain/ids'
import type { DayText } from '../domain/time'

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
