import { createHash } from 'node:crypto'
import type { PersonId } from '../../../types/domain/ids'
import { DAY, dayOf, type DayText, type Instant, MINUTE, startOfDay } from '../../../types/domain/time'
import type { HeadBucketDoc, HeadDoc, Tail } from '../../../types/documents/ledger'
import type { PostingDoc } from '../../../types/documents/points'
import { type ChainFault, findFault, GENESIS } from './chain'

const BUCKETS = 64
/** A posting is dated when its call began, and no call lives so long: after this nothing more is dated to the day before. */
const SETTLED = 10 * MINUTE

const sha256 = (parts: unknown): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex')
const nameOf = (bucket: number): string => String(bucket).padStart(2, '0')
export const BUCKET_NAMES: readonly string[] = Array.from({ length: BUCKETS }, (_unused, i) => nameOf(i))

/** The bucket of an account: the first six bits of the SHA-256 of its id. */
export const bucketOf = (account: PersonId): string =>
  nameOf((createHash('sha256').update(account).digest()[0] ?? 0) >> 2)

export const dayAfter = (day: DayText): DayText => dayOf(startOfDay(day) + DAY)

/** Whether a day can be cut: nothing is dated to it any more. */
export const isOver = (day: DayText, now: Instant): boolean => now >= startOfDay(day) + DAY + SETTLED

/** A bucket's hash: its tails as a list of account, number and hash, sorted by account. */
export const hashBucket = (tails: HeadBucketDoc['tails']): string =>
  sha256(
    Object.entries<Tail>(tails)
      .map(([account, { seq, hash }]) => [account, seq, hash] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

/** Merges tails into a bucket: of each account the one furthest along stays, so merging twice is merging once. */
export function mergeTails(
  tails: HeadBucketDoc['tails'],
  rows: readonly Pick<PostingDoc, 'account' | 'seq' | 'hash'>[],
): HeadBucketDoc['tails'] {
  const merged: Record<PersonId, Tail> = { ...tails }
  for (const { account, seq, hash } of rows) {
    if (seq > (merged[account]?.seq ?? 0)) merged[account] = { seq, hash }
  }
  return merged
}

const rootOf = (head: Omit<HeadDoc, 'root' | 'cutAt'>): string =>
  sha256([head._id, head.postings, head.total, head.buckets, head.prevRoot])

/** The head of a day. @param hashes of the buckets that hold anything, by name */
export function nextHead(
  previous: HeadDoc | null,
  cut: {
    readonly day: DayText
    readonly postings: number
    readonly hashes: ReadonlyMap<string, string>
    readonly now: Instant
  },
): HeadDoc {
  const empty = hashBucket({})
  const head = {
    _id: cut.day,
    postings: cut.postings,
    total: (previous?.total ?? 0) + cut.postings,
    buckets: BUCKET_NAMES.map((name) => cut.hashes.get(name) ?? empty),
    prevRoot: previous?.root ?? GENESIS,
  }
  return { ...head, root: rootOf(head), cutAt: new Date(cut.now) }
}

/** How a chain does not fit: in itself, or to what was published of it: `cut`, its end is gone; `head`, it is not the chain that was published. */
export type LedgerFault = ChainFault | 'cut' | 'head'

/**
 * Recomputes a member's chain, and holds it against the last head.
 * @param chain one account's postings in order of seq
 * @param witness the account's bucket and the last head, null when there is none yet
 * @returns the first posting that does not fit and how, or null when all do
 */
export function findLedgerFault(
  account: PersonId,
  chain: readonly PostingDoc[],
  witness: { readonly bucket: HeadBucketDoc | null; readonly head: HeadDoc | null },
): { seq: number; fault: LedgerFault } | null {
  const fault = findFault(chain)
  if (fault) return fault
  const { bucket, head } = witness
  const tail = bucket?.tails[account]
  if (tail && tail.seq > chain.length) return { seq: chain.length + 1, fault: 'cut' }
  if (tail && chain[tail.seq - 1]?.hash !== tail.hash) return { seq: tail.seq, fault: 'head' }
  if (!head) return null
  const published = chain.filter(({ at }) => dayOf(at.getTime()) <= head._id).length
  const fits = published <= (tail?.seq ?? 0) && headFits(head, bucket, bucketOf(account))
  return fits ? null : { seq: Math.max(1, published), fault: 'head' }
}

function headFits(head: HeadDoc, bucket: HeadBucketDoc | null, name: string): boolean {
  if (rootOf(head) !== head.root) return false
  const hash = hashBucket(bucket?.tails ?? {})
  if (bucket && bucket.hash !== hash) return false
  // A cut that is under way is ahead of the last head.
  if (bucket && bucket.day > head._id) return true
  return head.buckets[Number(name)] === hash
}
