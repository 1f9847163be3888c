import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { changeOnce } from '../../_kernel/once'
import { followMembership } from '../follow-membership'
import { whyNotConfirm } from '../rules/membership'
import { confirmMembership } from '../members/store'
import { accountOfPerson, loadGrid, loadMembership } from '../store'

/** The word on somebody who signed up here: a role with the next call, or nothing of them stays in the grid. 6 trips in 4 rounds. */
export const confirmMember = loadingAction(
  'org.confirmMember',
  async ({ personId, gridId }, db) => {
    const [grid, account] = await Promise.all([loadGrid(db, gridId), accountOfPerson(db, personId)])
    return { grid, account }
  },
  async ({ personId, gridId, accept }, call, { grid, account }) => {
    if (!grid) return refuse('notFound')
    const state = accept ? 'active' : 'left'
    const outcome = await changeOnce(call, {
      attempt: () => confirmMembership(call, { personId, gridId, state }),
      read: () => loadMembership(call.db, personId),
      explain: (membership) => whyNotConfirm(membership, gridId),
    })
    if (outcome !== 'done') return refuse(outcome)
    const membership = await loadMembership(call.db, personId)
    await followMembership(call.db, personId, { membership, account }, [grid])
    return done({ state })
  },
)
