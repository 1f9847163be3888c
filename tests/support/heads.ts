import { bucketOf, dayAfter, hashBucket, isOver, mergeTails, nextHead } from '../../cloudfunctions/points/rules/head'
import { dayOf, type DayText, type Instant } from '../../types/domain/time'
import type { HeadBucketDoc, HeadDoc } from '../../types/documents/ledger'
import type { PostingDoc } from '../../types/documents/points'

/** The heads and buckets of these postings as the timer has cut them by a moment: worked out at once, not day by day. */
export function headsOf(
  postings: readonly PostingDoc[],
  now: Instant,
): { readonly heads: HeadDoc[]; readonly headBuckets: HeadBucketDoc[] } {
  const dayOfPosting = ({ at }: PostingDoc): DayText => dayOf(at.getTime())
  const buckets = new Map<string, HeadBucketDoc>()
  const heads: HeadDoc[] = []
  const [first] = postings.map(dayOfPosting).sort()
  for (let day = first; day !== undefined && isOver(day, now); day = dayAfter(day)) {
    const rows = postings.filter((posting) => dayOfPosting(posting) === day)
    for (const row of rows) {
      const name = bucketOf(row.account)
      const tails = mergeTails(buckets.get(name)?.tails ?? {}, [row])
      buckets.set(name, { _id: name, day, tails, hash: hashBucket(tails) })
    }
    const hashes = new Map([...buckets.values()].map(({ _id, hash }) => [_id, hash]))
    heads.push(nextHead(heads.at(-1) ?? null, { day, postings: rows.length, hashes, now }))
  }
  return { heads, headBuckets: [...buckets.values()] }
}
