import type { PersonId } from '../../types/domain/ids'
import type { Db } from '../_kernel/db'
import { inTurns } from './apply-rows'
import { groupAlike } from './rules/groups'
import { rolesWhere, sameRoles } from './rules/roles'
import type { MemberRow } from './rules/rows'
import { accountsOf, changeRoles } from './store'

/** Somebody changes these accounts at the same moment; more than this is a crowd, and the call is made again. */
const TRIES = 4

/**
 * Lets the roles of those who have an account follow where they are enrolled now. Run again, it finds nothing to do.
 * 1 trip, and one for each group of accounts that change alike.
 */
export async function follow(
  db: Db,
  enrolled: readonly {
    readonly personId: PersonId
    readonly row: Pick<MemberRow, 'kind' | 'gridId' | 'gridName'>
    /** Waits to be confirmed: no role yet. */
    readonly pending: boolean
  }[],
): Promise<void> {
  const homes = new Map(enrolled.filter(({ pending }) => !pending).map(({ personId, row }) => [personId, row]))
  for (let tries = 0; tries < TRIES; tries += 1) {
    const accounts = await accountsOf(db, [...homes.keys()])
    const behind = accounts.flatMap(({ personId, roles }) => {
      const home = homes.get(personId)
      const after = home ? rolesWhere(roles, home) : roles
      return sameRoles(roles, after) ? [] : [{ personId, before: roles, after }]
    })
    if (behind.length === 0) return
    const groups = groupAlike(behind, ({ before, after }) => [before, after])
    const changed = await inTurns(groups, async (group) => {
      const [first] = group
      const ids = group.map(({ personId }) => personId)
      return first ? (await changeRoles(db, ids, first.before, first.after)) === ids.length : true
    })
    if (changed.every(Boolean)) return
  }
  throw new Error('roles could not follow')
}
