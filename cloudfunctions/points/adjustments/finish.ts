import { type Instant, MINUTE } from '../../../types/domain/time'
import type { AdjustmentDoc } from '../../../types/documents/ledger'
import type { PostingDoc } from '../../../types/documents/points'
import { notify } from '../../notices/public'
import type { Db } from '../../_kernel/db'
import { digestOf } from '../../_kernel/digest'
import { secret } from '../../_kernel/secret'
import { post } from '../post'
import { adjustmentFact, reversalFact } from '../rules/adjustment'
import type { Fact } from '../rules/chain'
import { closeAdjustment, postingAround, unfinished } from './store'

/** A call does not live so long: whoever approved and has not finished by then will not. */
const INTERRUPTED = 2 * MINUTE

/** What an approved adjustment asks the ledger for; null when there is nothing to take back. */
async function factOf(db: Db, adjustment: AdjustmentDoc, now: Instant): Promise<Fact | null> {
  const { wish, askedBy, decidedBy: approvedBy } = adjustment
  if (approvedBy === null) throw new Error('an adjustment was approved by nobody')
  const asked = {
    digest: digestOf({ adjustment: adjustment._id }),
    at: new Date(now),
    reason: adjustment.reason ?? '',
    reasonKey: secret('REASON_KEY'),
    approvedBy,
  }
  if (wish.kind === 'change') return adjustmentFact(adjustment, wish.points, asked)
  const { posting, before } = await postingAround(db, wish.postingId)
  return posting ? reversalFact(posting, before, { ...asked, askedBy }) : null
}

const endOf = (posted: PostingDoc | 'keyTaken' | 'requestTaken' | 'pointsShort') => {
  if (typeof posted !== 'string') return { state: 'posted' as const, postingId: posted._id }
  return { state: posted === 'pointsShort' ? ('short' as const) : ('gone' as const), postingId: null }
}

/**
 * Posts an approved adjustment and closes it, however often it is called: the adjustment, or the posting it takes back, names the posting.
 * @returns how it ended, or `busy` when the member's chain moved too often
 */
export async function finishAdjustment(
  db: Db,
  adjustment: AdjustmentDoc,
  now: Instant,
): Promise<'posted' | 'short' | 'gone' | 'busy'> {
  const fact = await factOf(db, adjustment, now)
  const posted = fact ? await post(db, fact) : 'keyTaken'
  if (posted === 'busy') return posted
  const end = endOf(posted)
  if (typeof posted !== 'string') await tell(db, adjustment, posted, now)
  await closeAdjustment(db, adjustment._id, end)
  return end.state
}

/** Before the close, so that a process that died in between is made good by the next. */
const tell = (db: Db, { _id, account, communityId, reason }: AdjustmentDoc, posted: PostingDoc, now: Instant) =>
  notify(db, now, [
    {
      key: `adjusted:${_id}`,
      kind: 'pointsAdjusted',
      audience: { personIds: [account] },
      scope: communityId,
      title: `积分更正了：${posted.points > 0 ? '加' : '扣'} ${Math.abs(posted.points)} 分`,
      text: reason ?? '点开看是怎么回事',
      page: `pages/points/posting/index?postingId=${posted._id}`,
    },
  ])

/** For a timer: finishes what an approver's call left undone, 20 a firing. 1 trip when there is nothing. */
export async function finishAdjustments(db: Db, now: Instant): Promise<void> {
  for (const adjustment of await unfinished(db, new Date(now - INTERRUPTED)))
    await finishAdjustment(db, adjustment, now)
}
