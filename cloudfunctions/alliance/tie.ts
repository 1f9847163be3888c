import type { Instant } from '../../types/domain/time'
import type { StatementDoc, StatementLine } from '../../types/documents/alliance'
import type { PostingDoc } from '../../types/documents/points'
import { isIntact, type PostingPlace, takenAfter } from '../points/public'
import type { Db } from '../_kernel/db'
import { linesOf } from './lines'
import { spanOf } from './rules/month'
import { type Tie, tieContent, tiePart } from './rules/tie'
import { loadPart, loadRules } from './store'

const POSTINGS_A_READ = 250

/** A merchant's postings up to and with a moment that a part ends with, or to the end of the month; 250 a trip. */
async function postingsUpTo(db: Db, statement: StatementDoc, from: PostingPlace | null, upTo: Instant | null) {
  const { before, ...start } = spanOf(statement.month)
  const span = { ...start, before: upTo === null ? before : new Date(upTo + 1) }
  const found: PostingDoc[] = []
  for (;;) {
    const last = found.at(-1)
    const after = last ? { at: last.at, id: last._id } : from
    const page = await takenAfter(db, statement.merchantId, span, { limit: POSTINGS_A_READ, after })
    found.push(...page)
    if (page.length < POSTINGS_A_READ) return found
  }
}

/**
 * Holds a statement against the ledger, every line and every posting of that merchant and month, both ways; two trips for every 250, three where something was taken back.
 * @returns what was compared, and the first that does not tie out
 */
export async function tieStatement(db: Db, statement: StatementDoc) {
  const rules = await loadRules(db)
  const parts: (readonly StatementLine[])[] = []
  let [postings, points] = [0, 0]
  let fault: Tie | null = null
  let from: PostingPlace | null = null
  for (let number = 0; number < statement.parts.length; number += 1) {
    const part = await loadPart(db, statement._id, number)
    const lines = part?.lines ?? []
    const last = lines.at(-1)
    const isLast = number === statement.parts.length - 1
    const upTo = isLast || !last ? null : last
    const there = (await postingsUpTo(db, statement, from, upTo?.at.getTime() ?? null)).filter(
      // What shares the last line's millisecond and comes after it belongs to the next part.
      ({ _id, at }) => !upTo || at < upTo.at || _id <= upTo.postingId,
    )
    parts.push(lines)
    postings += there.length
    points -= there.reduce((sum, posting) => sum + posting.points, 0)
    const made = new Map((await linesOf(db, there, rules)).map((line) => [line.postingId, line]))
    fault ??= tiePart(lines, there, { isIntact, listed: ({ _id }) => made.get(_id) })
    from = last ? { at: last.at, id: last.postingId } : from
  }
  return { postings, points, fault: fault ?? tieContent(statement, parts) }
}
