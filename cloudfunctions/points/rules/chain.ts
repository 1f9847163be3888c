import { createHash } from 'node:crypto'
import type { PersonId } from '../../../types/domain/ids'
import type { CounterAccount, PostingKind } from '../../../types/domain/points'
import type { PostingDoc } from '../../../types/documents/points'

/** What is to be posted, before it has a place in a chain. */
export interface Fact {
  readonly account: PersonId
  readonly counterAccount: CounterAccount
  readonly kind: PostingKind
  /** Signed: an award adds, a redemption takes. Never 0. */
  readonly points: number
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

const sha256 = (parts: readonly (string | number)[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex')

/** The salt keeps a deleted reason from being guessed from its hash. */
const hashReason = (reason: Fact['reason']): string => sha256([reason.salt, reason.text])

/** Hash of everything chained, in this order: the format that outsiders verify. */
const hashPosting = (p: Omit<PostingDoc, '_id' | 'hash' | 'reason'>): string =>
  sha256([
    p.account,
    p.seq,
    p.counterAccount,
    p.kind,
    p.points,
    p.balanceAfter,
    p.key,
    p.digest,
    p.ruleVersion,
    p.at.toISOString(),
    p.reasonHash,
    p.prevHash,
  ])

/**
 * The next link of a member's chain (shape 3): one posting is the whole double entry.
 * @param tail the account's last posting, null when it has none
 * @returns the posting, or `pointsShort` when the balance would fall below zero
 */
export function nextPosting(tail: PostingDoc | null, fact: Fact): PostingDoc | 'pointsShort' {
  const balanceAfter = (tail?.balanceAfter ?? 0) + fact.points
  if (balanceAfter < 0) return 'pointsShort'
  const { reason, ...chained } = fact
  const seq = (tail?.seq ?? 0) + 1
  const link = { ...chained, seq, balanceAfter, reasonHash: hashReason(reason), prevHash: tail?.hash ?? GENESIS }
  return { ...link, _id: `${fact.account}:${seq}`, hash: hashPosting(link), reason }
}

export type ChainFault = 'missing' | 'hash' | 'chain' | 'balance' | 'reason'

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
  if (posting.seq !== seq) return 'missing'
  if (posting.prevHash !== (tail?.hash ?? GENESIS)) return 'chain'
  if (posting.hash !== hashPosting(posting)) return 'hash'
  if (posting.balanceAfter !== (tail?.balanceAfter ?? 0) + posting.points || posting.balanceAfter < 0) return 'balance'
  if (posting.reason && hashReason(posting.reason) !== posting.reasonHash) return 'reason'
  return null
}
