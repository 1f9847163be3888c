import type { CommunityCode, GridCode } from '../../../types/domain/ids'
import { DAY, type Instant, monthOf, nextMonth, type YearMonth } from '../../../types/domain/time'

interface Demand {
  readonly stationId: string
  readonly startsAt: Instant
  readonly endsAt: Instant
}

/** Within one day and one month, and not over yet. */
export const fitsMonth = (
  { startsAt, endsAt }: Pick<Demand, 'startsAt' | 'endsAt'>,
  month: YearMonth,
  now: Instant,
): boolean => startsAt < endsAt && endsAt > now && endsAt - startsAt <= DAY && monthOf(startsAt) === month

/**
 * Mechanism 14: may this demand list go out now? For this month or the next, to grids and stations of the community,
 * each task within one day and not over yet, the claiming open until some moment before the last task ends.
 */
export function whyNotPublish(
  list: {
    readonly communityId: CommunityCode
    readonly month: YearMonth
    readonly gridIds: readonly GridCode[]
    readonly claimUntil: Instant
    readonly tasks: readonly Demand[]
  },
  now: Instant,
) {
  const { communityId, month, gridIds, claimUntil, tasks } = list
  const inside = (id: string) => id.startsWith(communityId)
  if (!gridIds.every(inside) || !tasks.every(({ stationId }) => inside(stationId.slice(1)))) return 'gridOutside'
  const thisMonth = monthOf(now)
  if (month !== thisMonth && month !== nextMonth(thisMonth)) return 'timeWrong'
  const lastEnd = Math.max(...tasks.map(({ endsAt }) => endsAt))
  if (!tasks.every((task) => fitsMonth(task, month, now)) || claimUntil <= now || claimUntil > lastEnd)
    return 'timeWrong'
  return null
}
