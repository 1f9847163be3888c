import type { Instant } from '../../../types/domain/time'
import type { ReconciliationDoc } from '../../../types/documents/org'
import type { Db } from '../../_kernel/db'
import { type Found, reconcileUnits } from '../rules/reconcile'
import { allUnits, everyCadre, everyStaffRow, foundBy, peopleOfUnits, saveReconciliation } from './store'

/** Works out every unit's list against enrolment, from the documents as they are; some 20 trips for 5,200 cadres. */
export async function reconciliationNow(db: Db, now: Instant): Promise<ReconciliationDoc> {
  const [units, staff, people, cadres] = await Promise.all([
    allUnits(db),
    everyStaffRow(db),
    peopleOfUnits(db),
    everyCadre(db),
  ])
  const stateOf = new Map(cadres.map(({ _id, state }) => [_id, state]))
  const found = new Map<string, Found>()
  const enrolled: { unitId: NonNullable<(typeof people)[number]['unitId']>; phoneKey: string }[] = []
  for (const { _id, unitId, phoneKey, residence } of people) {
    const state = stateOf.get(_id)
    if (state === undefined || !unitId) continue
    found.set(phoneKey, { personId: _id, residence, enrolled: state !== 'left' })
    if (state === 'active') enrolled.push({ unitId, phoneKey })
  }
  // Whoever is listed and no cadre may still be a volunteer, or known without a grid.
  const others = staff.flatMap(({ phoneKey }) => (found.has(phoneKey) ? [] : [phoneKey]))
  for (const [key, one] of await foundBy(db, [...new Set(others)])) found.set(key, one)
  return { _id: 'district', at: new Date(now), units: reconcileUnits({ units, staff, found, cadres: enrolled }) }
}

/** For the timer: at most a minute after a change, so that the page is one read. */
export async function rebuildReconciliation(db: Db, now: Instant): Promise<void> {
  await saveReconciliation(db, await reconciliationNow(db, now))
}
