import type { PersonId } from '../../../types/domain/ids'
import type { HeadBucketDoc, HeadDoc } from '../../../types/documents/ledger'
import type { PostingDoc } from '../../../types/documents/points'
import { type Db, is } from '../../_kernel/db'
import { BUCKET_NAMES } from '../rules/head'
import { type PostingsCursor, wholeChains } from '../rules/export'
import { chainAfter, POSTINGS_A_READ } from '../store'

const BUCKETS_A_PART = 8
const HEADS_A_PART = 100

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

/** Whole chains of the accounts after one, 250 postings at most; a longer chain comes alone, in as many parts as it takes. */
export async function chainsAfter(
  db: Db,
  { after, seq }: PostingsCursor,
): Promise<{ rows: PostingDoc[]; next: PostingsCursor | null }> {
  if (seq !== undefined) return chainPart(db, after as PersonId, seq)
  const found = await db.find(
    'postings',
    { account: is.above(after) },
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
  if (full && rows.length === 0 && first) return chainPart(db, first.account, 0)
  const last = full ? rows.at(-1) : undefined
  return { rows, next: last ? { at: 'postings', after: last.account } : null }
}

async function chainPart(db: Db, account: PersonId, seq: number) {
  const rows = await chainAfter(db, account, seq)
  const last = rows.length === POSTINGS_A_READ ? rows.at(-1) : undefined
  return { rows, next: { at: 'postings' as const, after: account, ...(last ? { seq: last.seq } : {}) } }
}
