import { loadingAction } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { reconciliationNow } from '../staff/rebuild'
import { loadReconciliation } from '../staff/store'

/**
 * Mechanism 8, none missed: every unit's list against enrolment; 2 trips in one round. Before the timer has run for the first time it is
 * worked out on the spot.
 */
export const reconcile = loadingAction(
  'rosters.reconcile',
  (_input, db) => loadReconciliation(db),
  async (_input, { db, now }, stored) => {
    const { at, units } = stored ?? (await reconciliationNow(db, now))
    return done({
      at: at.getTime(),
      // Field by field: a field that no contract names never leaves.
      units: units.map(({ unitId, name, level, staff, enrolled, outside, noAddress, notFound, unlisted }) => ({
        unitId,
        name,
        level,
        staff,
        enrolled,
        outside,
        noAddress,
        notFound,
        unlisted,
      })),
    })
  },
)
