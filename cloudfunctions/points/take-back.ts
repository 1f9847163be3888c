import type { PersonId, PostingId } from '../../types/domain/ids'
import type { Instant } from '../../types/domain/time'
import type { Db } from '../_kernel/db'
import { digestOf } from '../_kernel/digest'
import { secret } from '../_kernel/secret'
import { postingAround } from './adjustments/store'
import { post } from './post'
import { reversalFact } from './rules/adjustment'

/**
 * Reverses a redemption that two sides have agreed on, once: the posting that is taken back names the reversal.
 * @returns the reversal, also one that was posted before by whomever; `gone` when there is no such posting; `busy` when the chain moved too often
 */
export async function takeBack(
  db: Db,
  wish: {
    readonly postingId: PostingId
    readonly askedBy: PersonId
    readonly approvedBy: PersonId
    readonly reason: string
  },
  now: Instant,
): Promise<PostingId | 'gone' | 'busy'> {
  const { posting, before, reversal } = await postingAround(db, wish.postingId)
  if (reversal) return reversal._id
  if (posting?.kind !== 'redemption') return 'gone'
  const asked = {
    digest: digestOf({ takeBack: wish.postingId }),
    at: new Date(now),
    reason: wish.reason,
    reasonKey: secret('REASON_KEY'),
    askedBy: wish.askedBy,
    approvedBy: wish.approvedBy,
  }
  const posted = await post(db, reversalFact(posting, before, asked))
  if (typeof posted !== 'string') return posted._id
  // Somebody else, a till that cancels it perhaps, was quicker: theirs is the reversal.
  const { reversal: theirs } = await postingAround(db, wish.postingId)
  return theirs?._id ?? 'busy'
}
