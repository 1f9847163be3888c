import type { GridCode, PersonId } from '../../../types/domain/ids'
import { NAME_OF_THE_GONE } from '../../../types/domain/org'
import { type Db, is, path, to } from '../../_kernel/db'
import type { Files } from '../../_kernel/files'
import { readAll } from '../../_kernel/read-all'

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

/** Short reports that a person wrote go with them, the pictures first, so that none is left behind. 1 trip when there are none. */
export async function forgetReports(db: Db, files: Files, personId: PersonId): Promise<void> {
  for (const { _id, reports } of await readAll(db, 'musterGrids', { [path('reports', 'by')]: personId }, ['reports'])) {
    const own = reports.filter(({ by }) => by === personId).flatMap(({ fileId }) => fileId ?? [])
    if (own.length > 0) await files.remove(...own)
    await db.change('musterGrids', { _id }, { reports: to.pull({ by: personId }) })
  }
}
