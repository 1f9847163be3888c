import type { YearMonth } from '../../../types/domain/time'
import type { AllianceMonthDoc } from '../../../types/documents/alliance'
import { type Db, to } from '../../_kernel/db'

export const loadMonth = (db: Db, month: YearMonth) => db.get('allianceMonths', month)

/** The last month that has been begun; null before the first. */
export async function lastBegun(db: Db): Promise<AllianceMonthDoc | null> {
  const [last] = await db.find('allianceMonths', {}, { limit: 1, order: [['_id', 'desc']] })
  return last ?? null
}

/** False when it has been begun already. */
export const beginMonth = (db: Db, month: AllianceMonthDoc) => db.insert('allianceMonths', month)

/** Takes a step from where the counting stood; 0 when another run took it. */
export const stepMonth = (db: Db, was: AllianceMonthDoc, next: Omit<AllianceMonthDoc, '_id' | 'steps'>) =>
  db.change(
    'allianceMonths',
    { _id: was._id, steps: was.steps },
    {
      through: to.set(next.through),
      after: to.set(next.after),
      done: to.set(next.done),
      places: to.set(next.places),
      merchants: to.set(next.merchants),
      steps: to.inc(1),
    },
  )
