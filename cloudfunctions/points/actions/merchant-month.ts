import { action } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { statement, statementSpan, today } from '../rules/month'
import { redeemedTitle } from '../rules/reason'
import { daySums, redemptionsAt } from '../store'

/** A till's day and month, straight from the postings. 3 trips in two rounds. */
export const merchantMonth = action('points.merchantMonth', async ({ merchantId, month }, { db, now }) => {
  const [days, redemptions] = await Promise.all([
    daySums(db, merchantId, statementSpan(month, now)),
    redemptionsAt(db, merchantId, today(now)),
  ])
  return done({
    ...statement(days, month, now),
    redemptions: redemptions.map((posting) => ({
      postingId: posting._id,
      title: redeemedTitle(posting),
      points: -posting.points,
      at: posting.at.getTime(),
    })),
  })
})
