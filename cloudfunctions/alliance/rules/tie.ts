import type { TieFault } from '../../../types/domain/alliance'
import type { PostingId } from '../../../types/domain/ids'
import type { StatementDoc, StatementLine } from '../../../types/documents/alliance'
import type { PostingDoc } from '../../../types/documents/points'
import { addLines, hashLines, hashStatement, NO_SUMS } from './line'

export interface Tie {
  readonly kind: TieFault
  readonly postingId: PostingId | null
}

const same = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b)

/** All that a line says, but for the words: those go with a member who is deleted. */
const said = ({ at, points, fen, rewardId, till, reverses }: StatementLine) => [
  at.getTime(),
  points,
  fen,
  rewardId,
  till,
  reverses,
]

/**
 * Holds one part's lines against the ledger's postings from where the part before ended to where this one ends, both ways.
 * @param postings of the merchant, in order of time; after the last part also whatever follows it in the month
 * @param how.isIntact whether a posting is still what was hashed when it was made
 * @param how.listed the line that a posting makes by the rules of its day
 */
export function tiePart(
  lines: readonly StatementLine[],
  postings: readonly PostingDoc[],
  how: {
    readonly isIntact: (posting: PostingDoc) => boolean
    readonly listed: (posting: PostingDoc) => StatementLine | undefined
  },
): Tie | null {
  const there = new Map(postings.map((posting) => [posting._id, posting]))
  const listed = new Set<PostingId>()
  for (const line of lines) {
    const { postingId, hash, points } = line
    const posting = there.get(postingId)
    if (listed.has(postingId)) return { kind: 'twice', postingId }
    listed.add(postingId)
    if (!posting) return { kind: 'missing', postingId }
    if (posting.hash !== hash || -posting.points !== points || !how.isIntact(posting))
      return { kind: 'changed', postingId }
    const made = how.listed(posting)
    if (!made || !same(said(made), said(line))) return { kind: 'line', postingId }
  }
  const extra = postings.find(({ _id }) => !listed.has(_id))
  return extra ? { kind: 'extra', postingId: extra._id } : null
}

/** Are a statement's parts, totals and closing hash what its lines make of them? @param parts all of them, in order */
export function tieContent(statement: StatementDoc, parts: readonly (readonly StatementLine[])[]): Tie | null {
  const hashes = parts.map(hashLines)
  if (hashes.length !== statement.parts.length || hashes.some((hash, i) => hash !== statement.parts[i]))
    return { kind: 'part', postingId: null }
  const { lines, total, rewards, tills } = statement
  const sums = parts.reduce(addLines, NO_SUMS)
  const ordered = ({ redeemed, returned, fen }: typeof total) => [
    redeemed.times,
    redeemed.points,
    returned.times,
    returned.points,
    fen,
  ]
  const ofReward = (share: (typeof rewards)[number]) => [share.rewardId, ...ordered(share)]
  const ofTill = (share: (typeof tills)[number]) => [share.till, ...ordered(share)]
  if (
    sums.lines !== lines ||
    !same(ordered(sums.total), ordered(total)) ||
    !same(sums.rewards.map(ofReward), rewards.map(ofReward)) ||
    !same(sums.tills.map(ofTill), tills.map(ofTill))
  )
    return { kind: 'sum', postingId: null }
  if (statement.closed && statement.closed.hash !== hashStatement(statement)) return { kind: 'closed', postingId: null }
  return null
}
