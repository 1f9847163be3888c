import type { PersonId } from '../../types/domain/ids'
import type { AccountDoc, GridDoc, MembershipDoc } from '../../types/documents/org'
import type { Db } from '../_kernel/db'
import { rolesOfMember } from './rules/roles'
import { setRoles } from './members/store'
import { accountOfPerson, loadGrid, loadMembership } from './store'

/** Moves and grants of one person at the same moment; more than this is a machine. */
const TRIES = 6

interface Known {
  readonly membership: Pick<MembershipDoc, 'gridId' | 'kind' | 'state'> | null
  readonly account: AccountDoc | null
}

/**
 * Lets a person's account follow their membership. It sets what the membership says now, on the condition that the roles are those
 * that were read, so that of two moves at once the later one holds, and running it again changes nothing.
 * 1 trip when what is known still holds; 3 more each time it does not.
 * @param grids those whose names are known already
 */
export async function followMembership(
  db: Db,
  personId: PersonId,
  known: Known,
  grids: readonly Pick<GridDoc, '_id' | 'name'>[],
): Promise<void> {
  let { membership, account } = known
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (!account) return
    const gridId = membership?.gridId
    const grid = grids.find(({ _id }) => _id === gridId) ?? (gridId ? await loadGrid(db, gridId) : null)
    const roles = rolesOfMember(account.roles, membership, grid?.name ?? '')
    if (roles === account.roles || (await setRoles(db, account, roles)) > 0) return
    ;[membership, account] = await Promise.all([loadMembership(db, personId), accountOfPerson(db, personId)])
  }
  throw new Error('an account could not follow its membership')
}
