import type { PersonId } from '../../../types/domain/ids'
import type { BranchDoc } from '../../../types/documents/org'
import type { Call } from '../../_kernel/action'
import { changeOnce, logEntry } from '../../_kernel/once'
import { endedTerm, whyNotReplace } from '../rules/appointment'
import { branchesLedBy, loadBranch, nobodyIn, replaceSecretary } from '../store'

interface Replacement {
  readonly act: 'appoint' | 'endTerm'
  /** Who the caller saw leading. */
  readonly seen: PersonId | null
  readonly secretary: BranchDoc['secretary']
  readonly handover: string | undefined
}

/**
 * The one change that an appointment and the end of a term are: whom the caller saw steps down, the successor or nobody follows.
 * 1 trip; 2 more to explain a refusal.
 * @returns the branch as it is after the change, or why not
 */
export async function replace(call: Call, before: BranchDoc, { act, seen, secretary, handover }: Replacement) {
  const { _id } = before
  const ended = endedTerm(before, new Date(call.now), handover)
  let now = before
  const outcome = await changeOnce(call, {
    attempt: async () => {
      const changed = await replaceSecretary(call, _id, { seen, secretary, ended, act })
      if (changed > 0)
        now = {
          ...now,
          secretary,
          secretaryId: secretary?.personId ?? nobodyIn(_id),
          log: [...now.log, logEntry(call, act)],
        }
      return changed
    },
    read: async () => {
      const successor = secretary ? [secretary.personId] : []
      const [branch, led] = await Promise.all([loadBranch(call.db, _id), branchesLedBy(call.db, successor)])
      now = branch ?? now
      return branch && { ...branch, leadsElsewhere: led.some((other) => other._id !== _id) }
    },
    explain: (branch) => whyNotReplace(branch, seen) ?? (branch.leadsElsewhere ? 'leadsBranch' : null),
  })
  return outcome === 'done' ? now : outcome
}
