import { isMerchant } from '../../../types/domain/ids'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { recall } from '../../_kernel/once'
import { changeAccountOnce, remembering } from '../change-roles'
import { divisionOf, whyNotRevoke } from '../rules/giving'
import { withoutRole } from '../rules/roles'
import { endOwnership } from '../members/store'
import { accountOfPerson } from '../store'

/** Takes a role back, on record; the person's next call is judged without it. 5 trips in 4 rounds; 6 over a shop, which they do not own any more either. */
export const revokeRole = loadingAction(
  'org.revokeRole',
  ({ personId }, db) => accountOfPerson(db, personId),
  async ({ personId, role, scope }, call, target) => {
    if (!target) return refuse('notFound')
    const isNew = recall(remembering(target).log, call) === 'new'
    const why = isNew ? whyNotRevoke(call.account, target, { role, scope }) : null
    if (why) return refuse(why)
    const recorded = await onRecord(call, { act: 'revokeRole', target: personId, scope: divisionOf(scope) })
    if (recorded !== 'done') return refuse(recorded)
    const now = await changeAccountOnce(call, target, 'revokeRole', (account) => ({
      roles: withoutRole(account.roles, { role, scope }),
      state: account.state,
    }))
    if (typeof now === 'string') return refuse(now)
    // Somebody who has got it back since keeps what they own: this is a late repeat.
    const holds = now.roles.some((held) => held.role === role && held.scope === scope)
    if (isMerchant(scope) && !holds) await endOwnership(call.db, scope, personId)
    return done({ roles: [...now.roles] })
  },
)
