import { NAME_OF_THE_GONE } from '../../../types/domain/org'
import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { pageOf, readCursor } from '../rules/page'
import { looksPage, namesOf, ROWS_A_PAGE } from '../store'

/** Who looked at the caller's data or changed where they belong, newest first; 3 trips in three rounds. */
export const whoLooked = action('privacy.whoLooked', async ({ cursor }, { db, account }) => {
  const at = cursor === undefined ? undefined : readCursor(cursor)
  if (at === null) return refuse('badInput', { field: 'cursor' })
  const { rows, next } = pageOf(await looksPage(db, account.personId, at?.after), ROWS_A_PAGE)
  const names = await namesOf(
    db,
    rows.map(({ actor }) => actor),
  )
  const looks = rows.map(({ at: when, actor, act, purpose }) => ({
    at: when.getTime(),
    byName: names.get(actor) ?? NAME_OF_THE_GONE,
    act,
    purpose,
  }))
  return done({ looks, next })
})
