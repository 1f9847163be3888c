import { createHash } from 'node:crypto'
import type { PersonId } from '../../../types/domain/ids'
import type { CounterAccount, PostingKind } from '../../../types/domain/points'
import type { Cause, ChainEnd, Lots, PostingDoc } from '../../../types/documents/points'
import type { DayText } from '../../../types/domain/time'
import { addLots, rememberDay, takeLots, yearOf } from './lots'

/** What is to be posted, before it has a place in a chain. */
export interface Fact {
  readonly account: PersonId
  readonly counterAccount: CounterAccount
  readonly kind: PostingKind
  /** Signed: an award adds, a redemption takes. 0 only for an award that a cap left nothing of. */
  readonly points: number
  readonly cause: Cause | null
  /** Of a reversal that gives back: the years that the points were taken from. */
  readonly returns?: Lots
  /** Names the fact; unique with the account. */
  readonly key: string
  /** Hash of what asks for it: of the stay, or of the till's request. */
  readonly digest: string
  readonly ruleVersion: number
  readonly at: Date
  readonly reason: { readonly text: string; readonly salt: string }
}

/** What the first posting of an account links to. */
export const GENESIS = '0'.repeat(64)

const sha256 = (parts: readonly unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex')

/** The salt keeps a deleted reason from being guessed from its hash. */
const hashReason = (reason: Fact['reason']): string => sha256([reason.salt, reason.text])

/** A flat record as a list of names and values, sorted by name: the order of fields at rest means nothing. */
const listed = (record: object | null): readonly (readonly [string, unknown])[] | null =>
  record === null
    ? null
    : Object.entries(record)
        .map(([name, value]: [string, unknown]) => [name, value] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1))

/** Hash of everything chained, in this order: the format that outsiders verify (docs/LEDGER.md). */
const hashPosting = (p: Omit<PostingDoc, '_id' | 'hash' | 'reason'>): string =>
  sha256([
    p.account,
    p.seq,
    p.counterAccount,
    p.kind,
    p.points,
    p.balanceAfter,
    listed(p.lots),
    listed(p.earned),
    listed(p.cause),
    p.key,
    p.digest,
    p.ruleVersion,
    p.at.toISOString(),
    p.reasonHash,
    p.prevHash,
  ])

/** Is a posting still what was hashed when it was made? Its place in the chain is not looked at. */
export const isIntact = (posting: PostingDoc): boolean => posting.hash === hashPosting(posting)

/** The day of service that a posting counts for under the caps, and the year it takes from first. */
function countsFor(cause: Cause | null): { day: DayText | null; first?: string } {
  if (cause === null) return { day: null }
  if ('reverses' in cause) return { day: cause.day, first: cause.year }
  if ('expired' in cause) return { day: null, first: cause.expired }
  return { day: 'service' in cause ? cause.day : null }
}

/**
 * The next link of a member's chain (shape 3): one posting is the whole double entry.
 * It is never dated before the one it follows, so that the postings up to any moment are the beginning of the chain.
 * @param tail the end of the account's chain, null when it has none
 * @returns the posting, or `pointsShort` when the balance would fall below zero
 */
export function nextPosting(tail: ChainEnd | null, fact: Fact): PostingDoc | 'pointsShort' {
  const balanceAfter = (tail?.balanceAfter ?? 0) + fact.points
  if (balanceAfter < 0) return 'pointsShort'
  const { reason, returns, ...chained } = fact
  const seq = (tail?.seq ?? 0) + 1
  const at = Math.max(fact.at.getTime(), tail?.at.getTime() ?? 0)
  const { day, first } = countsFor(fact.cause)
  const held = tail?.lots ?? {}
  const link = {
    ...chained,
    at: new Date(at),
    seq,
    balanceAfter,
    lots:
      fact.points > 0
        ? addLots(held, returns ?? { [yearOf(at)]: fact.points })
        : takeLots(held, -fact.points, first).left,
    earned: rememberDay(tail?.earned ?? {}, at, day, fact.points),
    reasonHash: hashReason(reason),
    prevHash: tail?.hash ?? GENESIS,
  }
  return { ...link, _id: `${fact.account}:${seq}`, hash: hashPosting(link), reason }
}

export type ChainFault = 'missing' | 'hash' | 'chain' | 'balance' | 'time' | 'reason'

const sumOf = (lots: Lots): number => Object.values(lots).reduce((sum, points) => sum + points, 0)

/**
 * Recomputes a chain from its first posting to its last.
 * @param postings one account's postings in order of seq
 * @returns the first posting that does not add up and how, or null when all do
 */
export function findFault(postings: readonly PostingDoc[]): { seq: number; fault: ChainFault } | null {
  let tail: PostingDoc | null = null
  for (const [index, posting] of postings.entries()) {
    const fault = faultOf(posting, tail, index + 1)
    if (fault) return { seq: index + 1, fault }
    tail = posting
  }
  return null
}

function faultOf(posting: PostingDoc, tail: PostingDoc | null, seq: number): ChainFault | null {
  // The id is not hashed, and what takes a posting back finds it by its id.
  if (posting.seq !== seq || posting._id !== `${posting.account}:${seq}`) return 'missing'
  if (posting.prevHash !== (tail?.hash ?? GENESIS)) return 'chain'
  if (posting.hash !== hashPosting(posting)) return 'hash'
  if (posting.balanceAfter !== (tail?.balanceAfter ?? 0) + posting.points || posting.balanceAfter < 0) return 'balance'
  if (sumOf(posting.lots) !== posting.balanceAfter) return 'balance'
  if (tail && posting.at < tail.at) return 'time'
  if (posting.reason && hashReason(posting.reason) !== posting.reasonHash) return 'reason'
  return null
}
