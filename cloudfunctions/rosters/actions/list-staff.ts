import { maskPhone } from '../../../types/domain/org'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { unseal } from '../../_kernel/sealed'
import { secret } from '../../_kernel/secret'
import { isOpen, staffStateOf } from '../rules/reconcile'
import { foundBy, gridNames, loadUnit, staffOf } from '../staff/store'

const ROWS_A_PAGE = 50

/**
 * One unit's list as it stands now, open rows first (mechanism 8). How a row stands is worked out, so the whole list is read:
 * 6 trips for a unit of up to 500, two more for every 500 beyond.
 */
export const listStaff = loadingAction(
  'rosters.listStaff',
  async ({ unitId }, db) => {
    const [unit, staff] = await Promise.all([loadUnit(db, unitId), staffOf(db, unitId)])
    return { unit, staff }
  },
  async ({ state: wanted, cursor }, { db }, { unit, staff }) => {
    if (!unit) return refuse('notFound')
    const found = await foundBy(
      db,
      staff.map(({ phoneKey }) => phoneKey),
    )
    const rows = staff
      .map((row) => {
        const match = found.get(row.phoneKey)
        const state = staffStateOf(row, match)
        // Where a page ended is told by what the rows are ordered by.
        return { row, match, state, place: `${isOpen(state) ? 0 : 1}:${row._id}` }
      })
      .filter(({ state, place }) => (wanted === undefined || state === wanted) && place > (cursor ?? ''))
      .sort((a, b) => (a.place < b.place ? -1 : 1))
    const page = rows.slice(0, ROWS_A_PAGE)
    const last = rows.length > page.length ? page.at(-1) : undefined
    const grids = await gridNames(db, [...new Set(page.flatMap(({ match }) => match?.gridId ?? []))])
    return done({
      unitName: unit.name,
      staff: page.map(({ row, match, state }) => ({
        staffId: row._id,
        name: row.name,
        phone: maskPhone(unseal(secret('SEAL_KEY'), row.phone, ['staff', row._id, 'phone'])),
        seniorRank: row.seniorRank,
        state,
        gridName: grids.find(({ _id }) => _id === match?.gridId)?.name ?? null,
        personId: match?.personId ?? null,
      })),
      next: last ? last.place : null,
    })
  },
)
