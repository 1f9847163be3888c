import { type BranchId, communityCode, gridOfBranch, isGridCode, type PersonId } from '../../../types/domain/ids'
import type { MembershipDoc } from '../../../types/documents/org'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { changeOnce } from '../../_kernel/once'
import { helpersAt } from '../../forces/public'
import { notify } from '../../notices/public'
import { membersByIds } from '../../org/public'
import { whyNotAssign } from '../rules/place'
import { assignPeople, loadTask } from '../store'
import { askedNotice } from './tell'

/** Those of these people who are not enrolled where the branch stands: its grid, an off-grid branch's community. */
function strangers(branch: BranchId, people: readonly PersonId[], members: readonly MembershipDoc[]) {
  const code = gridOfBranch(branch)
  const scope = isGridCode(code) ? code : communityCode(code)
  const inside = new Set(
    members.filter(({ gridId, state }) => state === 'active' && gridId.startsWith(scope)).map(({ _id }) => _id),
  )
  return people.filter((person) => !inside.has(person))
}

/** A branch sends members of its grid and those who came to help there; nobody twice. */
async function allOfBranch(
  call: Call,
  branch: BranchId,
  people: readonly PersonId[],
  members: readonly MembershipDoc[],
) {
  if (new Set(people).size < people.length) return false
  const others = strangers(branch, people, members)
  if (others.length === 0) return true
  const code = gridOfBranch(branch)
  const helping = isGridCode(code) ? await helpersAt(call.db, code, call.now) : []
  return others.every((person) => helping.some(({ _id }) => _id === person))
}

/**
 * Mechanism 15, 派工: the branch offers its places to its people, who then answer for themselves and are told (ADR 0105).
 * 5 trips in 3 rounds: that they belong to the branch and what they are asked for are read beside the account (ADR 0004); one more when
 * somebody from another grid helps here, one more to explain a refusal.
 */
export const assign = loadingAction(
  'tasks.assign',
  ({ taskId, personIds }, db) => Promise.all([loadTask(db, taskId), membersByIds(db, personIds)]),
  async ({ taskId, branchId, personIds }, call, [task, members]) => {
    const inBranch = await allOfBranch(call, branchId, personIds, members)
    const outcome = await changeOnce(call, {
      attempt: async () => (inBranch ? assignPeople(call, taskId, { branch: branchId, people: personIds }) : 0),
      read: () => loadTask(call.db, taskId),
      // After the task's memory: whoever was sent once may have moved to another grid since.
      explain: (current) =>
        inBranch ? whyNotAssign(current, { branch: branchId, people: personIds, now: call.now }) : 'notInBranch',
    })
    if (outcome !== 'done') return refuse(outcome)
    const asked = personIds.filter((person) => person !== call.account.personId)
    if (task) await notify(call.db, call.now, [askedNotice(task, asked, call.request.id)])
    return done({ taskId, personIds })
  },
)
