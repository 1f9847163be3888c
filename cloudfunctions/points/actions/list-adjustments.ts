import { NAME_OF_THE_GONE } from '../../../types/domain/org'
import { permit } from '../../../types/domain/refusals'
import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { ADJUSTMENTS_A_PAGE, adjustmentsPage, namesOf } from '../adjustments/store'
import { whyNotDecide } from '../rules/adjustment'
import { adjustmentCursorAt, readAdjustmentCursor } from '../rules/page'

/** What is asked for in a place, or was; with the names of those who asked, decided and are meant. 3 trips in three rounds. */
export const listAdjustments = action('points.listAdjustments', async ({ scope, open, cursor }, { db, account }) => {
  const after = cursor === undefined ? undefined : readAdjustmentCursor(cursor)
  if (after === null) return refuse('badInput', { field: 'cursor' })
  const found = await adjustmentsPage(db, { scope, open }, after)
  const page = found.slice(0, ADJUSTMENTS_A_PAGE)
  const last = found.length > page.length ? page.at(-1) : undefined
  const names = await namesOf(
    db,
    page.flatMap((row) => [row.account, row.askedBy, ...(row.decidedBy ? [row.decidedBy] : [])]),
  )
  const mayDecide = account.roles.some(({ role }) => role === 'street' || role === 'district')
  return done({
    adjustments: page.map((row) => ({
      id: row._id,
      communityId: row.communityId,
      memberName: names.get(row.account) ?? NAME_OF_THE_GONE,
      wish: row.wish,
      reason: row.reason,
      state: row.state,
      askedByName: names.get(row.askedBy) ?? NAME_OF_THE_GONE,
      askedAt: row.askedAt.getTime(),
      decidedByName: row.decidedBy && (names.get(row.decidedBy) ?? NAME_OF_THE_GONE),
      decidedAt: row.decidedAt?.getTime() ?? null,
      decidable: permit(mayDecide ? whyNotDecide(row, account.personId) : ('notAllowed' as const)),
    })),
    next: last ? adjustmentCursorAt(last) : null,
  })
})
