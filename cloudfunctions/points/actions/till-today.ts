import { permit } from '../../../types/domain/refusals'
import { dayOf, startOfDay } from '../../../types/domain/time'
import { action } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { cancellableSince, whyNotCancel } from '../rules/cancel'
import { redeemedTitle } from '../rules/reason'
import { digitsOfKey } from '../rules/redemption'
import { postingsSince, tookSince } from '../tills/store'

/** What a shop's tills took today, and each redemption that can still be taken back. 3 trips in two rounds. */
export const tillToday = action('points.tillToday', async ({ merchantId }, { db, account, now }) => {
  const [sum, postings] = await Promise.all([
    tookSince(db, merchantId, new Date(startOfDay(dayOf(now)))),
    postingsSince(db, merchantId, cancellableSince(now)),
  ])
  const reversed = new Set(postings.flatMap(({ cause }) => (cause && 'reverses' in cause ? [cause.reverses] : [])))
  const till = account.personId
  return done({
    today: sum,
    redemptions: postings
      .filter(({ kind }) => kind === 'redemption')
      .map((posting) => ({
        postingId: posting._id,
        title: redeemedTitle(posting),
        points: -posting.points,
        at: posting.at.getTime(),
        digits: digitsOfKey(posting.key),
        cancellable: permit(whyNotCancel(posting, { merchantId, till, reversed: reversed.has(posting._id) }, now)),
      })),
  })
})
