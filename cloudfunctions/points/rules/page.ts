import type { AdjustmentDoc } from '../../../types/documents/ledger'
import type { RewardDoc } from '../../../types/documents/points'

/** Where a page of rewards ends: `<points>_<id>`. */
export const rewardCursorAt = ({ points, _id }: Pick<RewardDoc, 'points' | '_id'>): string => `${points}_${_id}`

/** @returns what the next page of rewards follows, in its order; null when it is no cursor of ours */
export function readRewardCursor(cursor: string): readonly [number, string] | null {
  const [, points, id] = /^(\d{1,9})_(\S+)$/.exec(cursor) ?? []
  return points !== undefined && id !== undefined ? [Number(points), id] : null
}

/** @returns the number of the posting that the next page lies before; null when it is no cursor of ours */
export const readSeqCursor = (cursor: string): number | null => (/^\d{1,9}$/.test(cursor) ? Number(cursor) : null)

/** Where a page of adjustments ends: `<moment>_<id>`. */
export const adjustmentCursorAt = ({ askedAt, _id }: Pick<AdjustmentDoc, 'askedAt' | '_id'>): string =>
  `${askedAt.getTime()}_${_id}`

/** @returns what the next page of adjustments follows, in its order; null when it is no cursor of ours */
export function readAdjustmentCursor(cursor: string): readonly [Date, string] | null {
  const [, at, id] = /^(\d{1,15})_(j[0-9a-f]{24})$/.exec(cursor) ?? []
  return at !== undefined && id !== undefined ? [new Date(Number(at)), id] : null
}
