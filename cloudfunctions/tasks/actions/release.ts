import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { notify } from '../../notices/public'
import { freeOnce } from '../claiming/freeing'
import { releasePlaces } from '../claiming/store'
import { whyNotRelease } from '../rules/claim'
import { poolOf } from '../rules/handover'
import { withoutPlaces } from '../rules/pool'
import { nameOfBranch } from './name-of-branch'
import { releasedNotice } from './tell'

/**
 * A branch gives empty places back, with a word why, until the task begins (mechanism 15, ADR 0103). Whoever waits moves up in the
 * same update; after the deadline, when no branch can claim what came free, the community is told at once. 2 trips; one more to
 * explain a refusal, three or four more when somebody waits or the deadline has passed.
 */
export const release = action('tasks.release', async (input, call) => {
  const { taskId, branchId, places: claimed, reason } = input
  const places = input.back ?? claimed
  if (places > claimed) return refuse('peopleAssigned')
  const released = { branchId, name: nameOfBranch(call.account, branchId), places, reason, at: new Date(call.now) }
  const { outcome, task } = await freeOnce(call, taskId, {
    fast: () => releasePlaces(call, taskId, { ...released, claimed }),
    plain: (current) => current.standby.length === 0 && call.now < current.claimUntil.getTime(),
    explain: (current) =>
      whyNotRelease(current, { branch: branchId, back: places, now: call.now }) ??
      (current.branches[branchId]?.places === claimed ? null : 'peopleAssigned'),
    freed: (current) => {
      const pool = withoutPlaces(poolOf(current), { branch: branchId, places })
      const standby = pool.standby.filter((one) => one.branchId !== branchId)
      return { ...pool, standby, placesLeft: pool.placesLeft + places }
    },
    beside: { release: released, act: 'release' },
  })
  if (outcome !== 'done') return refuse(outcome)
  // A repeat of the request tells what was so when it was done.
  const at = task?.log.find(({ requestId }) => requestId === call.request.id)?.at.getTime() ?? call.now
  if (task && at >= task.claimUntil.getTime()) {
    await notify(call.db, call.now, [releasedNotice(task, released, call.request.id)])
  }
  return done({ taskId, branchId, places })
})
