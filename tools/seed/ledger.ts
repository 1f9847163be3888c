import { carried, fold } from '../../cloudfunctions/alliance/rules/fold'
import { bucketOf, dayAfter, hashBucket, isOver, mergeTails, nextHead } from '../../cloudfunctions/points/rules/head'
import { dayOf, MINUTE, monthOf, nextMonth, startOfMonth, type DayText, type Instant } from '../../types/domain/time'
import type { AllianceMonthDoc } from '../../types/documents/alliance'
import type { HeadBucketDoc, HeadDoc } from '../../types/documents/ledger'
import type { PostingDoc } from '../../types/documents/points'
import type { District } from './district'
import { groupBy, itemAt } from './lists'

/** What the timer derives from the ledger: the heads of all days that are over, and the alliance's months. */
type Derived = {
  readonly heads: HeadDoc[]
  readonly headBuckets: HeadBucketDoc[]
  readonly allianceMonths: AllianceMonthDoc[]
}

/**
 * The seed's postings reach back more than a year, and the timer catches up with a month of days a minute: this is what it would come to, by
 * its own rules, so that it is there before the first firing and the timer goes on from it.
 */
export function ledgerAtStart({ postings, memberships }: District, now: Instant): Derived {
  const inOrder = [...postings].sort((a, b) => a.at.getTime() - b.at.getTime() || (a._id < b._id ? -1 : 1))
  const gridOf = new Map(memberships.map(({ _id, gridId }) => [_id, gridId] as const))
  return { ...headsOf(inOrder, now), allianceMonths: monthsOf(inOrder, gridOf, now) }
}

function headsOf(postings: readonly PostingDoc[], now: Instant): Pick<Derived, 'heads' | 'headBuckets'> {
  const ofDay = groupBy(postings, ({ at }) => dayOf(at.getTime()))
  const buckets = new Map<string, HeadBucketDoc>()
  const heads: HeadDoc[] = []
  const [first] = ofDay.keys()
  for (let day = first; day && isOver(day, now); day = dayAfter(day)) {
    const own = ofDay.get(day) ?? []
    mergeDay(buckets, day, own)
    const hashes = new Map([...buckets].map(([name, { hash }]) => [name, hash] as const))
    heads.push(nextHead(heads.at(-1) ?? null, { day, postings: own.length, hashes, now }))
  }
  return { heads, headBuckets: [...buckets.values()] }
}

function mergeDay(buckets: Map<string, HeadBucketDoc>, day: DayText, own: readonly PostingDoc[]): void {
  for (const [name, rows] of groupBy(own, ({ account }) => bucketOf(account))) {
    const tails = mergeTails(buckets.get(name)?.tails ?? {}, rows)
    buckets.set(name, { _id: name, day, tails, hash: hashBucket(tails) })
  }
}

/** The timer counts what is two minutes old. */
const SETTLED_AFTER = 2 * MINUTE

function monthsOf(
  postings: readonly PostingDoc[],
  gridOf: Parameters<typeof fold>[2]['gridOf'],
  now: Instant,
): AllianceMonthDoc[] {
  const counted = postings.filter(({ at }) => at.getTime() < now - SETTLED_AFTER)
  const lotsBefore = new Map(counted.map(({ _id, lots }) => [_id, lots] as const))
  const ofMonth = groupBy(counted, ({ at }) => monthOf(at.getTime()))
  const months: AllianceMonthDoc[] = []
  const [first] = ofMonth.keys()
  for (let month = first; month && startOfMonth(month) <= now; month = nextMonth(month)) {
    const own = ofMonth.get(month) ?? []
    const before = { places: carried(months.at(-1)?.places ?? {}), merchants: {} }
    const end = startOfMonth(nextMonth(month))
    const last = own.length > 0 ? itemAt(own, own.length - 1) : null
    months.push({
      _id: month,
      ...fold(before, own, { lotsBefore, gridOf }),
      through: new Date(Math.min(end, now - SETTLED_AFTER)),
      after: last && { at: last.at, id: last._id },
      steps: 1,
      done: now - SETTLED_AFTER >= end,
    })
  }
  return months
}
