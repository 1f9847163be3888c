import type { GridCode, PersonId } from '../../../types/domain/ids'
import { NAME_OF_THE_GONE } from '../../../types/domain/org'
import { type Db, is, path, to } from '../../_kernel/db'

/** What somebody answered stays as a number; the name and the reason go. @param grids every grid they have lived in */
export function forgetAnswers(db: Db, personId: PersonId, grids: readonly GridCode[]): Promise<number> {
  const answer = path('answers', personId)
  return db.change(
    'musterGrids',
    { gridId: is.oneOf(grids), [answer]: is.not(null) },
    {
      [path('answers', personId, 'name')]: to.set(NAME_OF_THE_GONE),
      [path('answers', personId, 'reason')]: to.set(null),
    },
  )
}
