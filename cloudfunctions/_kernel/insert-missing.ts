import type { CollectionName, Documents } from '../../types/documents/all'
import { type Db, is, type Where } from './db'

/** A crowd of retries of one batch; more than this is a bug. */
const TRIES = 4

/**
 * Inserts a batch with ids known beforehand, any number of times: what is there stays, what is missing is added.
 * One trip when none is there; a batch `add` is not assumed atomic, so a repeat may find any part of it.
 */
export async function insertMissing<N extends CollectionName>(
  db: Db,
  name: N,
  documents: readonly Documents[N][],
): Promise<void> {
  let missing = documents
  for (let tries = 0; tries < TRIES && missing.length > 0; tries += 1) {
    if (await db.insertMany(name, missing)) return
    const ids = documents.map(({ _id }) => _id)
    const where = { _id: is.oneOf(ids) } as Where<Documents[N]>
    const present = await db.find(name, where, { limit: ids.length, fields: ['_id'] })
    const there = new Set<string>(present.map(({ _id }) => _id))
    missing = documents.filter(({ _id }) => !there.has(_id))
  }
  if (missing.length > 0) throw new Error('a batch could not be completed')
}
