import { loadingAction } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { divisionOf, isGiven, mayGive, whyNotRevoke } from '../rules/giving'
import { permit } from '../../../types/domain/refusals'
import { HOLDERS_A_PAGE, holdersPage } from '../members/store'

/** Everybody whose role was given, inside a scope, and what the caller may give there (mechanism 5); 2 trips in one round. */
export const listRoles = loadingAction(
  'org.listRoles',
  ({ scope, cursor }, db) => holdersPage(db, scope, cursor),
  async ({ scope }, { account }, page) => {
    const last = page.length === HOLDERS_A_PAGE ? page[page.length - 1] : undefined
    const holders = page.map((holder) => ({
      personId: holder.personId,
      name: holder.name,
      state: holder.state,
      roles: holder.roles
        .filter((grant) => isGiven(grant.role) && divisionOf(grant.scope).startsWith(scope))
        .map((grant) => ({ ...grant, revoke: permit(whyNotRevoke(account, holder, grant)) })),
    }))
    return done({
      // Somebody may hold a given role elsewhere, and live here.
      holders: holders.filter(({ roles }) => roles.length > 0),
      next: last ? last.personId : null,
      mayGive: mayGive(account, scope),
    })
  },
)
