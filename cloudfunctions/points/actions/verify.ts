import { action } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { findFault } from '../rules/chain'
import { chainOf } from '../store'

/** Recomputes the caller's chain from the first posting to the last. One trip for every 500 postings. */
export const verify = action('points.verify', async (_input, { db, account }) => {
  const chain = await chainOf(db, account.personId)
  const fault = findFault(chain)
  return done(
    fault
      ? { sound: false as const, ...fault }
      : { sound: true as const, postings: chain.length, balance: chain.at(-1)?.balanceAfter ?? 0 },
  )
})
