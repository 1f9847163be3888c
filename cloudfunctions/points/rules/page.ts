import type { AdjustmentDoc } from '../../../types/documents/ledger'
import type { RewardDoc } from '../../../types/documents/points'

/** Rings around somebody's home, the nearest first. */
export const RINGS = ['community', 'street', 'district'] as const
export type Ring = (typeof RINGS)[number]

/** Where a page of rewards ends: `<ring>_<points>_<id>`. */
export const rewardCursorAt = (ring: Ring, { points, _id }: Pick<RewardDoc, 'points' | '_id'>): string =>
  `${RINGS.indexOf(ring)}_${points}_${_id}`

/** @returns the ring that the next page begins in, and what it follows there; null when it is no cursor of ours */
export function readRewardCursor(cursor: string): { ring: Ring; after: readonly [number, string] } | null {
  const [, index, points, id] = /^([0-2])_(\d{1,9})_(r[0-9a-f-]{18,40})$/.exec(cursor) ?? []
  const ring = RINGS[Number(index ?? '-1')]
  return ring !== undefined && points !== undefined && id !== undefined ? { ring, after: [Number(points), id] } : null
}

/** Where a page of a place's offers ends: `<community>_<id>`. */
export const offerCursorAt = ({ communityId, _id }: Pick<RewardDoc, 'communityId' | '_id'>): string =>
  `${communityId}_${_id}`

/** @returns what the next page of offers follows, in its order; null when it is no cursor of ours */
export function readOfferCursor(cursor: string): readonly [string, string] | null {
  const [, community, id] = /^(\d{12})_(r[0-9a-f-]{18,40})$/.exec(cursor) ?? []
  return community !== undefined && id !== undefined ? [community, id] : null
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
