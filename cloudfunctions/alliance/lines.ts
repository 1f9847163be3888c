import type { AllianceRule } from '../../types/domain/alliance'
import type { PostingId } from '../../types/domain/ids'
import type { StatementDoc, StatementLine } from '../../types/documents/alliance'
import type { PostingDoc } from '../../types/documents/points'
import { postingsByIds, redeemedTitle } from '../points/public'
import type { Db } from '../_kernel/db'
import { lineOf, reversedBy } from './rules/line'
import { LINES_A_PART, loadPart } from './store'

/** The lines that postings make by the rules of their days; 1 trip where some of them take something back. */
export async function linesOf(
  db: Db,
  postings: readonly PostingDoc[],
  rules: readonly AllianceRule[],
): Promise<StatementLine[]> {
  const reversed = postings.flatMap((posting) => reversedBy(posting) ?? [])
  const originals = new Map((await postingsByIds(db, reversed)).map((posting) => [posting._id, posting]))
  return postings.map((posting) => {
    const of = reversedBy(posting)
    return lineOf(posting, of ? (originals.get(of) ?? null) : null, rules, redeemedTitle)
  })
}

/** A statement's lines from the n-th to before the m-th, both at the beginning of a part; 250 a trip. */
export async function linesBetween(
  db: Db,
  { _id, parts }: StatementDoc,
  from: number,
  before: number,
): Promise<StatementLine[]> {
  const lines: StatementLine[] = []
  const end = Math.min(parts.length, before / LINES_A_PART)
  for (let part = from / LINES_A_PART; part < end; part += 1)
    lines.push(...((await loadPart(db, _id, part))?.lines ?? []))
  return lines
}

/** A page of a statement's lines from the n-th on: 1 trip, 2 across the end of a part. */
export async function linesFrom(db: Db, { _id }: StatementDoc, from: number, most: number): Promise<StatementLine[]> {
  const size = LINES_A_PART
  const [first, last] = [Math.floor(from / size), Math.floor((from + most - 1) / size)]
  const numbers = first === last ? [first] : [first, last]
  const read = await Promise.all(numbers.map((part) => loadPart(db, _id, part)))
  return read.flatMap((part) => part?.lines ?? []).slice(from - first * size, from - first * size + most)
}

/** One line of a statement by its posting: found by when it was posted, in the part that holds it. Null when it does not list it. */
export async function lineFor(db: Db, statement: StatementDoc, id: PostingId): Promise<StatementLine | null> {
  const [posting] = await postingsByIds(db, [id])
  if (posting?.counterAccount !== statement.merchantId) return null
  let [low, high] = [0, statement.parts.length - 1]
  while (low <= high) {
    const middle = Math.floor((low + high) / 2)
    const lines = (await loadPart(db, statement._id, middle))?.lines ?? []
    const [first, last] = [lines[0], lines.at(-1)]
    if (!first || !last) return null
    if (posting.at < first.at) high = middle - 1
    else if (posting.at > last.at) low = middle + 1
    else {
      const found = lines.find(({ postingId }) => postingId === id)
      if (found) return found
      // Postings of one millisecond may lie on either side of a part's end.
      if (posting.at.getTime() === first.at.getTime()) high = middle - 1
      else if (posting.at.getTime() === last.at.getTime()) low = middle + 1
      else return null
    }
  }
  return null
}
