import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { balanceOf } from '../public'
import { readRewardCursor, rewardCursorAt } from '../rules/page'
import { ownStreet } from '../rules/street'
import { ROWS_A_PAGE, rewardsPage } from '../store'

/** What can be had for points, cheapest first (mechanism 35), and which of it the caller can afford. 3 trips in two rounds. */
export const listRewards = action('points.listRewards', async ({ near, cursor }, { db, account }) => {
  const after = cursor === undefined ? undefined : readRewardCursor(cursor)
  if (after === null) return refuse('badInput', { field: 'cursor' })
  const street = near === 'street' ? ownStreet(account) : null
  const [balance, found] = await Promise.all([balanceOf(db, account.personId), rewardsPage(db, street, after)])
  const page = found.slice(0, ROWS_A_PAGE)
  const last = found.length > page.length ? page.at(-1) : undefined
  return done({
    balance,
    rewards: page.map(({ _id, title, points, merchantName, place }) => ({
      id: _id,
      title,
      points,
      merchantName,
      place,
      redeemable:
        balance >= points ? { allowed: true as const } : { allowed: false as const, code: 'pointsShort' as const },
    })),
    next: last ? rewardCursorAt(last) : null,
  })
})
