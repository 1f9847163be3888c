import type { Db } from '../_kernel/db'
import { createTimer } from '../_kernel/create-timer'
import { countAlliance, finishReturns, raiseFlags, takeStatements } from '../alliance/public'
import { closeForgotten, finishAmendments } from '../attendance/public'
import { sendNotices } from '../notices/public'
import { escalateMusters, pausedPlaces, resumeMusters, settleMusters } from '../muster/public'
import { rebuildOverview } from '../org/public'
import { spreadNames } from '../merchants/public'
import { cutHeads, expirePoints, finishAdjustments, renameRewards, settleHeld } from '../points/public'
import { rebuildReconciliation } from '../rosters/public'
import {
  acceptLate,
  finishAcceptances,
  moveStandbyUp,
  pauseTasks,
  publishDue,
  remindAcceptance,
  remindTomorrow,
  settleTasks,
} from '../tasks/public'

/** Standing tasks stop and start again with the modes of the places they are in, a minute later at most. */
const followModes = async (db: Db): Promise<void> => pauseTasks(db, await pausedPlaces(db))

/** A shop's new name reaches what it offers and its people's roles, a minute later at most. */
const carryNames = (db: Db): Promise<void> => spreadNames(db, renameRewards)

/**
 * Every minute: what is derived is derived again, what was begun and not finished is finished, what is due comes out, and what waits in
 * the outbox is sent, last: it may be of this very minute. The overview costs 5 trips, less than finding out whether anything changed.
 */
export const main = createTimer('jobs', {
  remindTomorrow,
  moveStandbyUp,
  rebuildOverview,
  rebuildReconciliation,
  finishAmendments,
  closeForgotten,
  cutHeads,
  expirePoints,
  finishAdjustments,
  takeStatements,
  finishReturns,
  countAlliance,
  raiseFlags,
  settleHeld,
  carryNames,
  publishDue,
  settleTasks,
  acceptLate,
  finishAcceptances,
  remindAcceptance,
  resumeMusters,
  escalateMusters,
  settleMusters,
  followModes,
  sendNotices,
})
