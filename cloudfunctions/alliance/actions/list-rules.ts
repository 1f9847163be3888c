import { dayOf } from '../../../types/domain/time'
import { action } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { rewardNames } from '../../points/public'
import { rulesWithNotes } from '../store'

/** Every version of what the alliance goes by, the latest first, for everybody. 2 trips in two rounds; 3 where some are paid by the piece. */
export const listRules = action('alliance.listRules', async (_input, { db, now }) => {
  const rules = await rulesWithNotes(db)
  const named = await rewardNames(
    db,
    rules.flatMap(({ items }) => items.map(({ rewardId }) => rewardId)),
  )
  return done({
    today: dayOf(now),
    rules: rules.map((rule) => ({
      version: rule.version,
      startsOn: rule.startsOn,
      fenPerPoint: rule.fenPerPoint,
      items: rule.items.map((item) => {
        const { title = null, merchantName = null } = named.get(item.rewardId) ?? {}
        return { ...item, title, merchantName }
      }),
      pairTimes: rule.pairTimes,
      pairDays: rule.pairDays,
      nightTimes: rule.nightTimes,
      approverTimes: rule.approverTimes,
      note: rule.note,
    })),
  })
})
