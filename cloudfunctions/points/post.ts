import type { PostingDoc } from '../../types/documents/points'
import type { Db } from '../_kernel/db'
import { type Fact, nextPosting } from './rules/chain'
import { hasAsked, insertPosting, postingOf, tailOf } from './store'

/** More than this many movements of one member's tail in a row is a crowd, and the client may ask again. */
const TRIES = 8
const FIRST_PAUSE_MS = 5

/** Waits longer the more often it was overtaken, and never as long as its rivals. */
const pause = (tries: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * FIRST_PAUSE_MS * 2 ** tries))

/** A fact that depends on the posting it will follow: how much is left under a cap, how much has lapsed. */
export interface Wish extends Pick<Fact, 'account' | 'key' | 'digest'> {
  readonly factOn: (tail: PostingDoc | null) => Fact
}

/**
 * Posts a fact to a member's chain, once (shape 3): inserting the place after the tail is the compare-and-swap.
 * @param wanted the fact, or how it follows from the tail: asked anew whenever the tail has moved
 * @param known the tail, when the caller has just read it: saves a trip
 * @returns the posting, also when it was posted before with the same digest; else `keyTaken` (posted with another digest),
 * `requestTaken` (another fact was posted with this digest), `pointsShort` or `busy`
 */
export async function post(
  db: Db,
  wanted: Fact | Wish,
  known?: PostingDoc | null,
  wait: (tries: number) => Promise<void> = pause,
): Promise<PostingDoc | 'keyTaken' | 'requestTaken' | 'pointsShort' | 'busy'> {
  let refusedSeq = 0
  for (let tries = 0; tries < TRIES; tries += 1) {
    const tail = tries === 0 && known !== undefined ? known : await tailOf(db, wanted.account)
    const next = nextPosting(tail, 'factOn' in wanted ? wanted.factOn(tail) : wanted)
    // The fact was not posted and its place is still free: what refused the insert was the digest, which is unique too.
    if (next !== 'pointsShort' && next.seq === refusedSeq && (await hasAsked(db, wanted.digest))) return 'requestTaken'
    if (next !== 'pointsShort' && (await insertPosting(db, next))) return next
    const posted = await postingOf(db, wanted.account, wanted.key)
    if (posted) return posted.digest === wanted.digest ? posted : 'keyTaken'
    if (next === 'pointsShort') return next
    refusedSeq = next.seq
    await wait(tries)
  }
  return 'busy'
}
