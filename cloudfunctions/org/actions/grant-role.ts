import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { recall } from '../../_kernel/once'
import { changeAccountOnce, remembering } from '../change-roles'
import { divisionOf, whyNotGrant } from '../rules/giving'
import { withRole } from '../rules/roles'
import { nameOfScope } from '../members/store'
import { accountOfPerson, loadPerson } from '../store'

/** Gives a role over a scope to somebody who has an account (mechanism 5), on record; 7 trips in 4 rounds. */
export const grantRole = loadingAction(
  'org.grantRole',
  async ({ personId, scope }, db) => {
    const [target, person, scopeName] = await Promise.all([
      accountOfPerson(db, personId),
      loadPerson(db, personId),
      nameOfScope(db, scope),
    ])
    return { target, person, scopeName }
  },
  async ({ personId, role, scope }, call, { target, person, scopeName }) => {
    if (!person || scopeName === null) return refuse('notFound')
    if (!target) return refuse('noAccountYet')
    const isNew = recall(remembering(target).log, call) === 'new'
    const why = isNew ? whyNotGrant(call.account, { role, scope }) : null
    if (why) return refuse(why)
    const recorded = await onRecord(call, { act: 'grantRole', target: personId, scope: divisionOf(scope) })
    if (recorded !== 'done') return refuse(recorded)
    const now = await changeAccountOnce(call, target, 'grantRole', (account) => ({
      roles: withRole(account.roles, { role, scope, scopeName }),
      state: account.state,
    }))
    return typeof now === 'string' ? refuse(now) : done({ roles: [...now.roles] })
  },
)
