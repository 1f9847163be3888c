import { type BranchId, communityCode, gridOfBranch, isGridCode, type PersonId } from '../../../types/domain/ids'
import type { MembershipDoc } from '../../../types/documents/org'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { changeOnce } from '../../_kernel/once'
import { membersByIds } from '../../org/public'
import { whyNotAssign } from '../rules/place'
import { assignPeople, loadTask } from '../store'

/** A branch sends members of its grid, an off-grid branch members of its community; nobody twice. */
function allOfBranch(branch: BranchId, people: readonly PersonId[], members: readonly MembershipDoc[]): boolean {
  const code = gridOfBranch(branch)
  const scope = isGridCode(code) ? code : communityCode(code)
  const inside = new Set(
    members.filter(({ gridId, state }) => state === 'active' && gridId.startsWith(scope)).map(({ _id }) => _id),
  )
  return inside.size === people.length && people.every((person) => inside.has(person))
}

/**
 * Mechanism 15, 派工: the branch offers its places to its people, who then answer for themselves.
 * 3 trips in 2 rounds: that they belong to the branch is read beside the account (ADR 0004); one more to explain a refusal.
 */
export const assign = loadingAction(
  'tasks.assign',
  ({ personIds }, db) => membersByIds(db, personIds),
  async ({ taskId, branchId, personIds }, call, members) => {
    const inBranch = allOfBranch(branchId, personIds, members)
    const outcome = await changeOnce(call, {
      attempt: async () => (inBranch ? assignPeople(call, taskId, { branch: branchId, people: personIds }) : 0),
      read: () => loadTask(call.db, taskId),
      // After the task's memory: whoever was sent once may have moved to another grid since.
      explain: (task) =>
        inBranch ? whyNotAssign(task, { branch: branchId, people: personIds, now: call.now }) : 'notInBranch',
    })
    return outcome === 'done' ? done({ taskId, personIds }) : refuse(outcome)
  },
)
