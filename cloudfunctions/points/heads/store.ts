import { DAY, type DayText, startOfDay } from '../../../types/domain/time'
import type { HeadBucketDoc, HeadCutDoc, HeadDoc } from '../../../types/documents/ledger'
import { type Db, is, to } from '../../_kernel/db'

/** Of these only where they stand and their hash are read: small rows. */
export const POSTINGS_A_PAGE = 500
const BUCKETS = 64

export async function lastHead(db: Db): Promise<HeadDoc | null> {
  const [head] = await db.find('heads', {}, { limit: 1, order: [['_id', 'desc']] })
  return head ?? null
}

/** When the first posting of all was made. */
export async function firstPostedAt(db: Db): Promise<Date | null> {
  const [first] = await db.find('postings', {}, { limit: 1, order: BY_TIME, fields: ['at'] })
  return first?.at ?? null
}

const BY_TIME = [
  ['at', 'asc'],
  ['_id', 'asc'],
] as const

/** A page of a day's postings in order of time. */
export const postingsOn = (db: Db, day: DayText, after: HeadCutDoc['after']) =>
  db.find(
    'postings',
    { at: is.between(new Date(startOfDay(day)), new Date(startOfDay(day) + DAY)) },
    {
      limit: POSTINGS_A_PAGE,
      order: BY_TIME,
      fields: ['_id', 'account', 'seq', 'hash', 'at'],
      ...(after ? { after: [after.at, after.id] } : {}),
    },
  )

export const loadBucket = (db: Db, name: string) => db.get('headBuckets', name)

/** Saves a bucket if it is still as it was read; false when somebody was quicker. @param was its hash then, null when there was none */
export const saveBucket = async (db: Db, bucket: HeadBucketDoc, was: string | null): Promise<boolean> =>
  was === null
    ? db.insert('headBuckets', bucket)
    : (await db.change(
        'headBuckets',
        { _id: bucket._id, hash: was },
        { day: to.set(bucket.day), tails: to.set(bucket.tails), hash: to.set(bucket.hash) },
      )) > 0

export const bucketHashes = async (db: Db): Promise<Map<string, string>> => {
  const buckets = await db.find('headBuckets', {}, { limit: BUCKETS, fields: ['_id', 'hash'] })
  return new Map(buckets.map(({ _id, hash }) => [_id, hash]))
}

/** False when that day has its head already. */
export const insertHead = (db: Db, head: HeadDoc) => db.insert('heads', head)

export const loadCut = (db: Db) => db.get('headCuts', 'current')

/** Takes a step of a cut, from where it stood; false when another run took it. */
export const stepCut = async (db: Db, was: HeadCutDoc | null, next: HeadCutDoc): Promise<boolean> =>
  was === null
    ? db.insert('headCuts', next)
    : (await db.change(
        'headCuts',
        { _id: 'current', day: was.day, pages: was.pages },
        {
          day: to.set(next.day),
          pages: to.set(next.pages),
          after: to.set(next.after),
          postings: to.set(next.postings),
        },
      )) > 0

const HEADS_A_PAGE = 30

/** A page of heads, the latest first, and one more to tell whether there is a next page. */
export async function headsPage(db: Db, before: string | undefined) {
  const found = await db.find('heads', before === undefined ? {} : { _id: is.below(before) }, {
    limit: HEADS_A_PAGE + 1,
    order: [['_id', 'desc']],
    fields: ['_id', 'postings', 'total', 'root'],
  })
  const page = found.slice(0, HEADS_A_PAGE)
  return { page, next: found.length > page.length ? (page.at(-1)?._id ?? null) : null }
}
