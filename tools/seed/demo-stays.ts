import { MINUTE, type Instant } from '../../types/domain/time'
import { pointsForMinutes } from '../../cloudfunctions/points/rules/award'
import { atHour, type Listing, type Row } from './tasks'

/** What the demonstration's volunteer, 李秀英, has earned before she redeemed anything: 35 hours of service. */
const POINTS_EARNED = 350

/**
 * How many minutes she served at which tasks of her community, newest first, so that she has earned exactly this much
 * whatever the seed, and never twice a day. The oldest stay is cut short where a whole one would be too much.
 */
export function demoStays(listings: readonly Listing[]): Map<Row, number> {
  const rows = listings.flatMap((listing) => listing.rows).sort((a, b) => b.startsAt - a.startsAt)
  const stays = new Map<Row, number>()
  let left = POINTS_EARNED
  const days = new Set<Instant>()
  for (const row of rows) {
    const day = atHour(row.startsAt, 0)
    if (days.has(day)) continue
    let minutes = (row.endsAt - row.startsAt) / MINUTE
    while (pointsForMinutes(minutes) > left) minutes -= 1
    if (minutes <= 0 || pointsForMinutes(minutes) === 0) break
    stays.set(row, minutes)
    days.add(day)
    left -= pointsForMinutes(minutes)
  }
  if (left > 0) throw new Error(`the told months lack ${left} points of the demonstration's volunteer`)
  return stays
}
