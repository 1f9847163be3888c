import type { PersonId } from '../../../types/domain/ids'
import type { HeadBucketDoc, HeadDoc } from '../../../types/documents/ledger'
import type { PostingDoc } from '../../../types/documents/points'
import { type Db, is } from '../../_kernel/db'
import { BUCKET_NAMES } from '../rules/head'
import { wholeChains } from '../rules/export'
import { chainOf } from '../store'

const BUCKETS_A_PART = 8
const HEADS_A_PART = 100
/** Of a posting about 900 bytes: one read stays below 1 MB. */
const POSTINGS_A_READ = 1000

/** The next eight buckets; `next` is null after the last. */
export async function bucketsFrom(db: Db, from: number): Promise<{ rows: HeadBucketDoc[]; next: number | null }> {
  const names = BUCKET_NAMES.slice(from, from + BUCKETS_A_PART)
  const rows = await db.find(
    'headBuckets',
    { _id: is.oneOf(names) },
    { limit: BUCKETS_A_PART, order: [['_id', 'asc']] },
  )
  const end = from + BUCKETS_A_PART
  return { rows, next: end < BUCKET_NAMES.length ? end : null }
}

/** A hundred heads after a day, in order. */
export async function headsAfter(db: Db, day: string): Promise<{ rows: HeadDoc[]; next: string | null }> {
  const rows = await db.find(
    'heads',
    { _id: is.above(day) },
    {
      limit: HEADS_A_PART,
      order: [['_id', 'asc']],
    },
  )
  return { rows, next: rows.length === HEADS_A_PART ? (rows.at(-1)?._id ?? null) : null }
}

/** Whole chains of the accounts after one, about a thousand postings; a longer chain comes alone. */
export async function chainsAfter(db: Db, account: string): Promise<{ rows: PostingDoc[]; next: string | null }> {
  const found = await db.find(
    'postings',
    { account: is.above(account) },
    {
      limit: POSTINGS_A_READ,
      // In the order of an index: an account's postings are sorted once they are whole.
      order: [
        ['account', 'asc'],
        ['key', 'asc'],
      ],
    },
  )
  const full = found.length === POSTINGS_A_READ
  const rows = wholeChains(found, full)
  const [first] = found
  if (full && rows.length === 0 && first) return { rows: await chainOf(db, first.account), next: first.account }
  return { rows, next: full ? lastAccount(rows) : null }
}

const lastAccount = (rows: readonly PostingDoc[]): PersonId | null => rows.at(-1)?.account ?? null
