import { dayOf, type DayText, type Instant } from '../../../types/domain/time'
import type { HeadBucketDoc, HeadCutDoc, HeadDoc } from '../../../types/documents/ledger'
import type { Db } from '../../_kernel/db'
import { bucketOf, dayAfter, hashBucket, isOver, mergeTails, nextHead } from '../rules/head'
import {
  bucketHashes,
  firstPostedAt,
  insertHead,
  lastHead,
  loadBucket,
  loadCut,
  POSTINGS_A_PAGE,
  postingsOn,
  saveBucket,
  stepCut,
} from './store'

/** What one firing does at most: so many pages of postings, over so many days. The next firing goes on. */
const PAGES_A_RUN = 40
const DAYS_A_RUN = 31

type Row = Awaited<ReturnType<typeof postingsOn>>[number]

/**
 * Publishes a head for every day that is over (shape 3): the tails that moved that day are merged into 64 buckets, their hashes into a root.
 * For a timer; it may be killed anywhere, run twice at once or late. Nothing is read twice: each day's postings once, by time.
 * One trip when there is nothing to do.
 */
export async function cutHeads(db: Db, now: Instant): Promise<void> {
  let head = await lastHead(db)
  const first = head ? null : await firstPostedAt(db)
  const run: Run = { db, now, buckets: new Map(), pagesLeft: PAGES_A_RUN }
  for (let days = 0; days < DAYS_A_RUN; days += 1) {
    const day: DayText | null = head ? dayAfter(head._id) : first && dayOf(first.getTime())
    if (day === null || !isOver(day, now)) return
    const cut: HeadDoc | null = await cutDay(run, day, head)
    if (!cut) return
    head = cut
  }
}

interface Run {
  readonly db: Db
  readonly now: Instant
  /** Buckets as they were last read or saved: only what this run saved is trusted, by the condition on their hash. */
  readonly buckets: Map<string, HeadBucketDoc | null>
  pagesLeft: number
}

/** One day's head; null when the room of this run is used up or another run is at it. */
async function cutDay(run: Run, day: DayText, previous: HeadDoc | null): Promise<HeadDoc | null> {
  const { db, now } = run
  let cut = await beginDay(db, day)
  for (let more = true; cut && more; run.pagesLeft -= 1) {
    if (run.pagesLeft === 0) return null
    const rows = await postingsOn(db, day, cut.after)
    more = rows.length === POSTINGS_A_PAGE
    cut = (await mergeRows(run, day, rows)) ? await countPage(db, cut, rows) : null
  }
  if (!cut) return null
  const head = nextHead(previous, { day, postings: cut.postings, hashes: await bucketHashes(db), now })
  return (await insertHead(db, head)) ? head : null
}

/** A page is counted once, however often it is merged. */
async function countPage(db: Db, cut: HeadCutDoc, rows: readonly Row[]): Promise<HeadCutDoc | null> {
  const last = rows.at(-1)
  const next = {
    ...cut,
    pages: cut.pages + 1,
    after: last ? { at: last.at, id: last._id } : cut.after,
    postings: cut.postings + rows.length,
  }
  return (await stepCut(db, cut, next)) ? next : null
}

/** Where the cut of a day stands; a day that nobody has begun is begun. */
async function beginDay(db: Db, day: DayText): Promise<HeadCutDoc | null> {
  const there = await loadCut(db)
  if (there?.day === day) return there
  const begun: HeadCutDoc = { _id: 'current', day, pages: 0, after: null, postings: 0 }
  return (await stepCut(db, there, begun)) ? begun : null
}

async function mergeRows(run: Run, day: DayText, rows: readonly Row[]): Promise<boolean> {
  const byBucket = new Map<string, Row[]>()
  for (const row of rows) {
    const name = bucketOf(row.account)
    byBucket.set(name, [...(byBucket.get(name) ?? []), row])
  }
  const saved = await Promise.all([...byBucket].map(([name, own]) => mergeBucket(run, name, { day, rows: own })))
  return saved.every(Boolean)
}

async function mergeBucket(
  run: Run,
  name: string,
  more: { readonly day: DayText; readonly rows: readonly Row[] },
): Promise<boolean> {
  const known = run.buckets.get(name)
  const bucket = known === undefined ? await loadBucket(run.db, name) : known
  const tails = mergeTails(bucket?.tails ?? {}, more.rows)
  const next: HeadBucketDoc = { _id: name, day: more.day, tails, hash: hashBucket(tails) }
  const saved = next.hash === bucket?.hash || (await saveBucket(run.db, next, bucket?.hash ?? null))
  if (saved) run.buckets.set(name, next)
  return saved
}
