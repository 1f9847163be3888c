import type { DivisionCode } from '../../../types/domain/ids'
import type { RowOutcome } from '../../../types/domain/rosters'
import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import type { Db } from '../../_kernel/db'
import { lookUpStaff } from '../apply-staff'
import { openRows } from '../keep-rows'
import { lookUpMembers } from '../look-up-members'
import { decideMember } from '../rules/decide-member'
import { decideStaff } from '../rules/decide-staff'
import { countOutcomes } from '../rules/outcome'
import type { Kept, MemberRow, StaffRow } from '../rules/rows'
import { gridsByIds, loadImport, loadPart } from '../store'

interface Decided {
  readonly kept: Kept<unknown>
  readonly name: string
  readonly outcome: RowOutcome
  readonly says: string
}

/** What applying one part would do, as things stand now (mechanism 8); it changes nothing. 6 trips, and one for every 50 new names. */
export const previewImport = action('rosters.previewImport', async ({ importId, scope, part }, { db }) => {
  const [document, kept] = await Promise.all([loadImport(db, importId), loadPart(db, importId, part)])
  if (!document || document.scope !== scope || !kept) return refuse('notFound')
  const rows =
    document.kind === 'members'
      ? await decideMembers(db, openRows<MemberRow>(kept), scope)
      : await decideStaffRows(db, openRows<StaffRow>(kept))
  return done({
    outcomes: kept.done ? { ...kept.outcomes } : { ...countOutcomes(rows.map(({ outcome }) => outcome)) },
    changes: rows.map(({ kept: { row, sheet }, name, outcome, says }) => ({
      row,
      name,
      outcome,
      says: sheet === null ? says : `“${sheet}”：${says}`,
    })),
  })
})

const badRows = (rows: readonly Kept<unknown>[]): Decided[] =>
  rows.flatMap((kept) =>
    kept.read ? [] : [{ kept, name: kept.cells[0] ?? '', outcome: 'bad' as const, says: kept.why ?? '' }],
  )

const inOrder = (rows: readonly Kept<unknown>[], decided: readonly Decided[]): Decided[] => {
  const byRow = new Map(decided.map((one) => [one.kept, one]))
  return rows.flatMap((kept) => byRow.get(kept) ?? [])
}

async function decideMembers(db: Db, rows: readonly Kept<MemberRow>[], scope: DivisionCode): Promise<Decided[]> {
  const seen = await lookUpMembers(
    db,
    rows.flatMap((kept) => (kept.read ? [{ kept, row: kept.read }] : [])),
  )
  const left = seen.flatMap(({ membership, row }) =>
    membership && membership.gridId !== row.gridId ? [membership.gridId] : [],
  )
  const names = new Map((await gridsByIds(db, [...new Set(left)])).map(({ _id, name }) => [_id, name]))
  const decided = seen.map(({ kept, row, known }): Decided => {
    const gridName = known.membership ? (names.get(known.membership.gridId) ?? null) : null
    const { outcome, says } = decideMember(row, known, scope, gridName)
    return { kept, name: row.name, outcome, says }
  })
  return inOrder(rows, [...badRows(rows), ...decided])
}

async function decideStaffRows(db: Db, rows: readonly Kept<StaffRow>[]): Promise<Decided[]> {
  const seen = await lookUpStaff(
    db,
    rows.flatMap((kept) => (kept.read ? [{ kept, row: kept.read }] : [])),
  )
  const decided = seen.map(({ kept, row, known }): Decided => {
    const { outcome, says } = decideStaff(row, known)
    return { kept, name: row.name, outcome, says }
  })
  return inOrder(rows, [...badRows(rows), ...decided])
}
