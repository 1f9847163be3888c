import { type Instant, MINUTE, monthOf, nextMonth, startOfMonth } from '../../../types/domain/time'
import type { AllianceMonthDoc } from '../../../types/documents/alliance'
import { membersByIds } from '../../org/public'
import { firstPostedAt, ledgerAfter, lotsOf } from '../../points/public'
import type { Db } from '../../_kernel/db'
import { beforeOf, carried, fold } from '../rules/fold'
import { beginMonth, lastBegun, stepMonth } from './store'

/** A posting is dated when its call began; no call lives so long. */
const SETTLED_AFTER = 2 * MINUTE
const POSTINGS_A_PAGE = 500
const PAGES_A_RUN = 16

const fresh = (month: AllianceMonthDoc['_id'], places: AllianceMonthDoc['places']): AllianceMonthDoc => ({
  _id: month,
  through: new Date(startOfMonth(month)),
  after: null,
  steps: 0,
  done: false,
  places,
  merchants: {},
})

/** The month that is being counted, begun if need be: after the last one, or with the first posting of all. */
async function current(db: Db, now: Instant): Promise<AllianceMonthDoc | null> {
  const last = await lastBegun(db)
  if (last && !last.done) return last
  const first = last ? null : await firstPostedAt(db)
  const id = last ? nextMonth(last._id) : first && monthOf(first.getTime())
  if (!id || startOfMonth(id) > now) return null
  const begun = fresh(id, carried(last?.places ?? {}))
  return (await beginMonth(db, begun)) ? begun : lastBegun(db)
}

/** Counts the next 500 postings of a month; null when another run was quicker. */
async function countPage(db: Db, month: AllianceMonthDoc, now: Instant) {
  const end = startOfMonth(nextMonth(month._id))
  const before = new Date(Math.min(end, now - SETTLED_AFTER))
  const span = { from: new Date(startOfMonth(month._id)), before }
  const postings = await ledgerAfter(db, span, { limit: POSTINGS_A_PAGE, after: month.after })
  const last = postings.at(-1)
  const isAll = postings.length < POSTINGS_A_PAGE
  const [lotsBefore, members] = await Promise.all([
    lotsOf(
      db,
      postings.flatMap((posting) => beforeOf(posting) ?? []),
    ),
    last ? membersByIds(db, [...new Set(postings.map(({ account }) => account))]) : [],
  ])
  const gridOf = new Map(members.map(({ _id, gridId }) => [_id, gridId]))
  const next = {
    ...fold(month, postings, { lotsBefore, gridOf }),
    through: isAll ? before : (last?.at ?? month.through),
    after: last ? { at: last.at, id: last._id } : month.after,
    done: isAll && before.getTime() === end,
  }
  const stepped = await stepMonth(db, month, next)
  return stepped > 0 ? { month: { ...month, ...next, steps: month.steps + 1 }, isAll } : null
}

/**
 * For a timer: counts what has been posted since, month after month in order of time, into one document a month; a posting is counted once,
 * since each step is conditional on the one before. 3 trips when nothing was posted, 5 for every 500 postings.
 */
export async function countAlliance(db: Db, now: Instant): Promise<void> {
  let month = await current(db, now)
  for (let page = 0; month && page < PAGES_A_RUN; page += 1) {
    const counted = await countPage(db, month, now)
    if (!counted || (counted.isAll && !counted.month.done)) return
    month = counted.month.done ? await current(db, now) : counted.month
  }
}
