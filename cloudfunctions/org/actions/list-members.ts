import { loadingAction } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { MEMBERS_A_PAGE, membersPage } from '../store'

/** A page of a grid's roster (mechanism 10), of those enrolled or of those who wait; 2 trips in one round. */
export const listMembers = loadingAction(
  'org.listMembers',
  ({ gridId, kind, pending, cursor }, db) =>
    membersPage(db, gridId, { state: pending ? 'pending' : 'active', kind, after: cursor }),
  async (_input, _call, page) => {
    const last = page.length === MEMBERS_A_PAGE ? page[page.length - 1] : undefined
    return done({
      members: page.map(({ _id, name, kind, occupation, unitName, since }) => ({
        personId: _id,
        name,
        kind,
        occupation,
        unitName,
        since: since.getTime(),
      })),
      next: last ? last._id : null,
    })
  },
)
