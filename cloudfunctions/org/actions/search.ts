import { loadingAction } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { searchText } from '../rules/tokens'
import { searchGrids, searchMembers } from '../store'

const GRIDS_SHOWN = 20

/** People and grids by name, pinyin or initials, by equality with stored tokens; 3 trips in 2 rounds. */
export const search = loadingAction(
  'org.search',
  ({ scope, text }, db) => {
    const token = searchText(text)
    return token === '' ? Promise.resolve([]) : searchMembers(db, scope, token)
  },
  async ({ scope, text }, { db }, members) => {
    const token = searchText(text)
    if (token === '') return done({ people: [], grids: [] })
    const ids = members.map(({ gridId }) => gridId)
    const grids = await searchGrids(db, scope, token, ids)
    const nameOf = new Map(grids.map(({ _id, name }) => [_id, name]))
    return done({
      people: members.map(({ _id, name, kind, gridId, unitName, state }) => ({
        personId: _id,
        name,
        kind,
        gridId,
        gridName: nameOf.get(gridId) ?? '',
        unitName,
        pending: state === 'pending',
      })),
      grids: grids
        .filter(({ tokens }) => tokens.includes(token))
        .slice(0, GRIDS_SHOWN)
        .map(({ _id, name, communityName }) => ({ id: _id, name, communityName })),
    })
  },
)
