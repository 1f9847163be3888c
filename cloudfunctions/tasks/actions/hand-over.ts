import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { decideOnce } from '../../_kernel/once'
import { notify } from '../../notices/public'
import { loadBranch } from '../../org/public'
import { placesClaimed, savePool } from '../claiming/store'
import { decideHandover } from '../rules/handover'
import { loadTask } from '../store'
import { nameOfBranch } from './name-of-branch'
import { handoverNotice } from './tell'

/**
 * 转交: a branch offers its empty places to another, whose secretary accepts or declines (ADR 0104). At most 5 trips in 3 rounds:
 * the task, and for an offer the other branch, for an acceptance what the taker has this month, are read beside the account.
 */
export const handOver = loadingAction(
  'tasks.handOver',
  async ({ taskId, branchId, other, deed }, db) => {
    const [task, branch, claimed] = await Promise.all([
      loadTask(db, taskId),
      deed === 'offer' ? loadBranch(db, other) : null,
      deed === 'accept' ? placesClaimed(db, taskId, branchId) : 0,
    ])
    return { task, otherName: branch?.secretary ? branch.name : null, claimed }
  },
  async ({ taskId, branchId, other, deed, places }, call, { task, otherName, claimed }) => {
    const { now } = call
    const ask = { deed, branch: branchId, other, places, now, otherName, claimed }
    const outcome = await decideOnce(call, task, {
      decide: (current) => decideHandover(current, ask, call.account),
      save: (current, pool) => savePool(call, current, pool, deed),
      read: () => loadTask(call.db, taskId),
    })
    if (outcome !== 'done') return refuse(outcome)
    if (task && deed !== 'takeBack') {
      const from = nameOfBranch(call.account, branchId)
      await notify(call.db, now, [handoverNotice(task, { deed, from, other, places, key: call.request.id })])
    }
    return done({ taskId, deed })
  },
)
