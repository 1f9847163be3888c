import { takenSums } from '../../points/public'
import { action } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { tillsNamed } from '../names'
import { monthOfSums, spanWithToday } from '../rules/month'

/** A merchant's month by day and till, and today, straight from the postings: sums, however many there are. 3 trips in three rounds. */
export const merchantMonth = action('alliance.merchantMonth', async ({ merchantId, month }, { db, now }) => {
  const sums = await takenSums(db, merchantId, spanWithToday(month, now))
  const { days, tills, ...totals } = monthOfSums(sums, month, now)
  const named = await tillsNamed(
    db,
    tills.map(({ key }) => key),
  )
  return done({
    ...totals,
    days: days.map(({ key, counts }) => ({ day: key, ...counts })),
    tills: tills.map(({ key, counts }) => ({ till: named(key), ...counts })),
  })
})
