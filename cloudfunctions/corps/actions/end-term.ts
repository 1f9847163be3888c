import { gridOfBranch } from '../../../types/domain/ids'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { recall } from '../../_kernel/once'
import { whyNotReplace } from '../rules/appointment'
import { loadBranch } from '../store'
import { followBranch } from './follow-branch'
import { replace } from './replace'

/** A term ends and nobody follows yet; who stands goes on standing. On record first; 7 trips. */
export const endTerm = loadingAction(
  'corps.endTerm',
  ({ branchId }, db) => loadBranch(db, branchId),
  async ({ branchId, seen, handover }, call, branch) => {
    if (!branch) return refuse('notFound')
    const memory = recall(branch.log, call)
    if (memory === 'reused') return refuse('requestReused')
    const why = whyNotReplace(branch, seen)
    if (why && memory === 'new') return refuse(why)

    const recorded = await onRecord(call, { act: 'endTerm', target: seen, scope: gridOfBranch(branchId) })
    if (recorded !== 'done') return refuse(recorded)
    const change = { act: 'endTerm', seen, secretary: null, handover } as const
    const left = memory === 'done' ? branch : await replace(call, branch, change)
    // Nobody follows, so nobody can lead elsewhere.
    if (typeof left === 'string') return refuse(left === 'leadsBranch' ? 'busy' : left)
    return (await followBranch(call.db, left)) === 'done' ? done({}) : refuse('busy')
  },
)
