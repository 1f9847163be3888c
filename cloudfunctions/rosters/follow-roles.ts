import type { PersonId } from '../../types/domain/ids'
import type { Db } from '../_kernel/db'
import { rolesOfMember } from '../org/public'
import { inTurns } from './apply-rows'
import { groupAlike } from './rules/groups'
import { accountsOf, changeRoles, gridsByIds, membershipsByIds } from './store'

/** Somebody changes these accounts at the same moment; more than this is a crowd, and the call is made again. */
const TRIES = 4

/**
 * Lets the roles of those who have an account follow where their membership says they are now, as a move of one person does; run again, it
 * finds nothing to do. The accounts are read first: a move that comes between finds them changed, or changes them and is found.
 * 1 trip; where somebody has an account 2 more, and one for each group of accounts that change alike.
 */
export async function follow(db: Db, ids: readonly PersonId[]): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const accounts = await accountsOf(db, ids)
    if (accounts.length === 0) return
    const members = await membershipsByIds(
      db,
      accounts.map(({ personId }) => personId),
    )
    const grids = await gridsByIds(db, [...new Set(members.map(({ gridId }) => gridId))])
    const behind = accounts.flatMap(({ personId, roles }) => {
      const membership = members.find(({ _id }) => _id === personId) ?? null
      const gridName = grids.find(({ _id }) => _id === membership?.gridId)?.name ?? ''
      const after = rolesOfMember(roles, membership, gridName)
      return after === roles ? [] : [{ personId, before: roles, after }]
    })
    if (behind.length === 0) return
    const groups = groupAlike(behind, ({ before, after }) => [before, after])
    const changed = await inTurns(groups, async (group) => {
      const [first] = group
      const same = group.map(({ personId }) => personId)
      return first ? (await changeRoles(db, same, first.before, first.after)) === same.length : true
    })
    if (changed.every(Boolean)) return
  }
  throw new Error('roles could not follow')
}
