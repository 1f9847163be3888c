import { action } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { lastHead, loadBucket } from '../heads/store'
import { bucketOf, findLedgerFault } from '../rules/head'
import { chainOf } from '../store'

/**
 * Recomputes the caller's chain from the first posting to the last, and holds it against the last head: a tail that was cut off is missed there.
 * 4 trips in three rounds, one more for every 250 postings.
 */
export const verify = action('points.verify', async (_input, { db, account: { personId } }) => {
  const [bucket, head] = await Promise.all([loadBucket(db, bucketOf(personId)), lastHead(db)])
  // After what was published of it: a posting made meanwhile is on the chain and not yet in the head.
  const chain = await chainOf(db, personId)
  const fault = findLedgerFault(personId, chain, { bucket, head })
  return done(
    fault
      ? { sound: false as const, ...fault }
      : {
          sound: true as const,
          postings: chain.length,
          balance: chain.at(-1)?.balanceAfter ?? 0,
          head: head && { day: head._id, root: head.root },
        },
  )
})
