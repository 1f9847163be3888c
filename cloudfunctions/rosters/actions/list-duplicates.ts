import { loadingAction } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { DUPLICATES_A_PAGE, duplicatesPage } from '../duplicates/store'

/** What imports found double and nobody has settled (mechanism 8); 2 trips in one round. */
export const listDuplicates = loadingAction(
  'rosters.listDuplicates',
  ({ scope, cursor }, db) => duplicatesPage(db, scope, cursor),
  async (_input, _call, found) => {
    const page = found.slice(0, DUPLICATES_A_PAGE)
    const last = found.length > page.length ? page.at(-1) : undefined
    return done({
      duplicates: page.map(({ _id, kind, name, gridName, first, second, at }) => ({
        id: _id,
        kind,
        name,
        gridName,
        first: first.says,
        second: second.says,
        at: at.getTime(),
      })),
      next: last ? last._id : null,
    })
  },
)
