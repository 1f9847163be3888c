import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { recall } from '../../_kernel/once'
import { changeAccountOnce, remembering } from '../change-roles'
import { divisionOf, whyNotRevoke } from '../rules/giving'
import { withoutRole } from '../rules/roles'
import { accountOfPerson } from '../store'

/** Takes a role back, on record; the person's next call is judged without it. 5 trips in 4 rounds. */
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
    return typeof now === 'string' ? refuse(now) : done({ roles: [...now.roles] })
  },
)
