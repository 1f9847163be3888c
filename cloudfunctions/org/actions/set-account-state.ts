import type { DivisionCode } from '../../../types/domain/ids'
import type { AccountDoc, MembershipDoc } from '../../../types/documents/org'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { recall } from '../../_kernel/once'
import { changeAccountOnce, remembering } from '../change-roles'
import { divisionOf, whyNotSuspend } from '../rules/giving'
import { accountOfPerson, loadMembership } from '../store'

/** Whether somebody is enrolled or holds a role in a place. */
const isThere = (account: AccountDoc, membership: MembershipDoc | null, scope: DivisionCode): boolean =>
  (membership !== null && membership.state !== 'left' && membership.gridId.startsWith(scope)) ||
  account.roles.some((grant) => divisionOf(grant.scope).startsWith(scope))

/** Suspends an account or restores it, on record; whoever is suspended can do nothing with the next call. 6 trips in 4 rounds. */
export const setAccountState = loadingAction(
  'org.setAccountState',
  async ({ personId }, db) => {
    const [target, membership] = await Promise.all([accountOfPerson(db, personId), loadMembership(db, personId)])
    return { target, membership }
  },
  async ({ personId, scope, state }, call, { target, membership }) => {
    if (!target) return refuse('notFound')
    const isNew = recall(remembering(target).log, call) === 'new'
    const why = isNew ? whyNotSuspend(call.account, target, isThere(target, membership, scope)) : null
    if (why) return refuse(why)
    const act = state === 'suspended' ? 'suspend' : 'restore'
    const recorded = await onRecord(call, { act, target: personId, scope })
    if (recorded !== 'done') return refuse(recorded)
    const now = await changeAccountOnce(call, target, act, (account) => ({ roles: account.roles, state }))
    return typeof now === 'string' ? refuse(now) : done({ state })
  },
)
