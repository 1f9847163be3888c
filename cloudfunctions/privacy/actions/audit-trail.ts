import { NAME_OF_THE_GONE } from '../../../types/domain/org'
import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { pageOf, readCursor } from '../rules/page'
import { namesOf, ROWS_A_PAGE, trailOf, trailPage } from '../store'

/** What was done on record, of one actor or of all, newest first; 3 trips in three rounds. */
export const auditTrail = action('privacy.auditTrail', async ({ actor, cursor }, { db }) => {
  const at = cursor === undefined ? undefined : readCursor(cursor)
  if (at === null) return refuse('badInput', { field: 'cursor' })
  const found = await (actor ? trailOf(db, actor, at?.seq) : trailPage(db, at?.after))
  const { rows, next } = pageOf(found, ROWS_A_PAGE)
  const names = await namesOf(
    db,
    rows.map((row) => row.actor),
  )
  return done({
    rows: rows.map((row) => ({
      actor: row.actor,
      seq: row.seq,
      at: row.at.getTime(),
      byName: names.get(row.actor) ?? NAME_OF_THE_GONE,
      act: row.act,
      target: row.target,
      scope: row.scope,
      purpose: row.purpose,
    })),
    next,
  })
})
