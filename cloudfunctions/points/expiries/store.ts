import type { PersonId } from '../../../types/domain/ids'
import type { ExpiryDoc, Tail } from '../../../types/documents/ledger'
import type { PostingDoc } from '../../../types/documents/points'
import { type Db, is } from '../../_kernel/db'
import { BUCKET_NAMES } from '../rules/head'

/** Tails that are read in one trip. */
const ACCOUNTS_A_STEP = 100

export const loadExpiries = (db: Db, ids: readonly string[]) =>
  db.find('expiries', { _id: is.oneOf(ids) }, { limit: ids.length })
export const saveExpiry = (db: Db, expiry: ExpiryDoc) => db.put('expiries', expiry)

/**
 * The next accounts of a sweep with their tails as the last head has them, read by id: what was posted since is met by the posting itself.
 * @returns where the sweep stands after them
 */
export async function nextTails(
  db: Db,
  at: ExpiryDoc,
): Promise<{ readonly tails: readonly PostingDoc[]; readonly next: ExpiryDoc }> {
  const name = BUCKET_NAMES[at.bucket]
  const bucket = name === undefined ? null : await db.get('headBuckets', name)
  const accounts = Object.entries<Tail>(bucket?.tails ?? {})
    .filter(([account]) => account > at.after)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, ACCOUNTS_A_STEP)
  const ids = accounts.map(([account, { seq }]) => `${account}:${seq}` as const) as PostingDoc['_id'][]
  const tails = ids.length === 0 ? [] : await db.find('postings', { _id: is.oneOf(ids) }, { limit: ids.length })
  const last = accounts.at(-1)?.[0] as PersonId | undefined
  if (last !== undefined && accounts.length === ACCOUNTS_A_STEP) return { tails, next: { ...at, after: last } }
  const bucketAfter = at.bucket + 1
  return { tails, next: { ...at, bucket: bucketAfter, after: '', done: bucketAfter >= BUCKET_NAMES.length } }
}
