import { action } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { loadGrid } from '../../org/public'
import { isUnderWay } from '../rules/support'
import { loadSupport } from '../store'

/** Where the caller is asked to help; 3 trips. */
export const mine = action('forces.mine', async (_input, { db, account, now }) => {
  const support = await loadSupport(db, account.personId)
  const grid = support && isUnderWay(support, now) ? await loadGrid(db, support.to) : null
  if (!support || !grid) return done({ support: null })
  return done({
    support: {
      gridId: grid._id,
      gridName: grid.name,
      communityName: grid.communityName,
      stationName: grid.station.name,
      metres: support.metres,
      since: support.since.getTime(),
      until: support.until.getTime(),
      answer: support.answer,
    },
  })
})
