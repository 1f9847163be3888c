import type { PersonId, UnitId } from '../../../types/domain/ids'
import type { Residence, StaffState } from '../../../types/domain/org'
import type { ReconciliationDoc, UnitDoc } from '../../../types/documents/org'

/** What enrolment knows of a number on a unit's list. */
export interface Found {
  readonly personId: PersonId
  /** Enrolled in a grid, or waiting there to be confirmed. */
  readonly enrolled: boolean
  readonly residence: Residence
}

/**
 * How a row of a staff list stands (mechanism 8, none missed). Whoever is enrolled is, whatever the list says; then the unit's word
 * that they live outside; then whoever is known or of whom nobody knows where they live wants an address; the rest nobody has found.
 */
export function staffStateOf(listed: { readonly residence: Residence }, found: Found | undefined): StaffState {
  if (found?.enrolled) return 'enrolled'
  if (listed.residence === 'outside' || found?.residence === 'outside') return 'outside'
  return found || listed.residence === 'unknown' ? 'noAddress' : 'notFound'
}

/** Rows that somebody must still look after come first. */
const OPEN: ReadonlySet<StaffState> = new Set<StaffState>(['noAddress', 'notFound'])
export const isOpen = (state: StaffState): boolean => OPEN.has(state)

interface Lists {
  readonly units: readonly UnitDoc[]
  readonly staff: readonly { readonly unitId: UnitId; readonly phoneKey: string; readonly residence: Residence }[]
  readonly found: ReadonlyMap<string, Found>
  /** Cadres who are enrolled and say where they work. */
  readonly cadres: readonly { readonly unitId: UnitId; readonly phoneKey: string }[]
}

/** Every unit's list against enrolment, in the units' order. */
export function reconcileUnits({ units, staff, found, cadres }: Lists): ReconciliationDoc['units'] {
  const counts = new Map(
    units.map(({ _id }) => [_id, { staff: 0, enrolled: 0, outside: 0, noAddress: 0, notFound: 0, unlisted: 0 }]),
  )
  const listed = new Set<string>()
  for (const row of staff) {
    listed.add(`${row.unitId} ${row.phoneKey}`)
    const count = counts.get(row.unitId)
    if (!count) continue
    count.staff += 1
    count[staffStateOf(row, found.get(row.phoneKey))] += 1
  }
  for (const { unitId, phoneKey } of cadres) {
    const count = counts.get(unitId)
    if (count && !listed.has(`${unitId} ${phoneKey}`)) count.unlisted += 1
  }
  return units.map(({ _id, name, level }) => ({
    unitId: _id,
    name,
    level,
    ...(counts.get(_id) ?? { staff: 0, enrolled: 0, outside: 0, noAddress: 0, notFound: 0, unlisted: 0 }),
  }))
}
