import { createTimer } from '../_kernel/create-timer'
import { closeForgotten, finishAmendments } from '../attendance/public'
import { rebuildOverview } from '../org/public'
import { rebuildReconciliation } from '../rosters/public'
import { moveStandbyUp, remindTomorrow } from '../tasks/public'

/**
 * Every minute: what is derived is derived again, and what was begun and not finished is finished. The overview costs 4 trips, less than
 * finding out whether anything changed.
 */
export const main = createTimer('jobs', {
  remindTomorrow,
  moveStandbyUp,
  rebuildOverview,
  rebuildReconciliation,
  finishAmendments,
  closeForgotten,
})
