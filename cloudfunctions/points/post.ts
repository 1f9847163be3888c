import type { ChainEnd, PostingDoc } from '../../types/documents/points'
import type { RefusalCode } from '../../types/domain/refusals'
import type { Db } from '../_kernel/db'
import { type Fact, nextPosting } from './rules/chain'
import { hasAsked, insertPosting, postingOf, tailOf } from './store'

/** More than this many movements of one member's tail in a row is a crowd, and the client may ask again. */
const TRIES = 8
const FIRST_PAUSE_MS = 5

/** Waits longer the more often it was overtaken, and never as long as its rivals. */
const pause = (tries: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * FIRST_PAUSE_MS * 2 ** tries))

/** A fact that depends on the posting it will follow: how much is left under a cap, how much has lapsed, whether a limit is reached. */
export interface Wish<R extends RefusalCode = never> extends Pick<Fact, 'account' | 'key' | 'digest'> {
  /** The fact, or why there is none. */
  readonly factOn: (tail: ChainEnd | null) => Fact | R
  /** Reads the end of the chain, with whatever `factOn` has to know besides. */
  readonly read?: () => Promise<ChainEnd | null>
}

const endFor = (db: Db, wanted: Fact | Wish<RefusalCode>): Promise<ChainEnd | null> =>
  'read' in wanted && wanted.read ? wanted.read() : tailOf(db, wanted.account)

/**
 * Posts a fact to a member's chain, once (shape 3): inserting the place after the tail is the compare-and-swap.
 * @param wanted the fact, or how it follows from the tail: asked anew whenever the tail has moved; it may refuse
 * @param known the end of the chain as the caller knows it, perhaps from a while ago: saves a trip
 * @returns the posting, also when it was posted before with the same digest; else `keyTaken` (posted with another digest),
 * `requestTaken` (another fact was posted with this digest), `pointsShort` or `busy`
 */
export async function post<R extends RefusalCode = never>(
  db: Db,
  wanted: Fact | Wish<R>,
  known?: ChainEnd | null,
  wait: (tries: number) => Promise<void> = pause,
): Promise<PostingDoc | 'keyTaken' | 'requestTaken' | 'pointsShort' | 'busy' | R> {
  let refusedSeq = 0
  for (let tries = 0; tries < TRIES; tries += 1) {
    const tail = tries === 0 && known !== undefined ? known : await endFor(db, wanted)
    const fact = 'factOn' in wanted ? wanted.factOn(tail) : wanted
    const next = typeof fact === 'string' ? fact : nextPosting(tail, fact)
    // The fact was not posted and its place is still free: what refused the insert was the digest, which is unique too.
    if (typeof next !== 'string' && next.seq === refusedSeq && (await hasAsked(db, wanted.digest)))
      return 'requestTaken'
    if (typeof next !== 'string' && (await insertPosting(db, next))) return next
    const posted = await postingOf(db, wanted.account, wanted.key)
    if (posted) return posted.digest === wanted.digest ? posted : 'keyTaken'
    // What was known may be old by now: nothing is refused on it.
    const wasKnown = tries === 0 && known !== undefined
    if (typeof next === 'string') {
      if (wasKnown) continue
      return next
    }
    refusedSeq = next.seq
    await wait(tries)
  }
  return 'busy'
}
