import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { decideOnce } from '../../_kernel/once'
import { staysOf } from '../../attendance/public'
import { takeBack } from '../claiming/store'
import { whyNotFree } from '../rules/place'
import { loadTask } from '../store'

/**
 * A place is taken back: from whoever has not answered, and once the task has begun from whoever has not come, so that somebody else can
 * (mechanism 15). A free one goes to the branches that wait, by their sweep. 4 trips in 2 rounds: the task and who has signed in are read beside the account.
 */
export const freePlace = loadingAction(
  'tasks.freePlace',
  async ({ taskId }, db) => {
    const [task, stays] = await Promise.all([loadTask(db, taskId), staysOf(db, taskId)])
    return { task, stays }
  },
  async ({ taskId, branchId, personId }, call, { task, stays }) => {
    const came = stays.some((stay) => stay.personId === personId)
    const outcome = await decideOnce(call, task, {
      decide: (current) => whyNotFree(current, { branch: branchId, person: personId, came, now: call.now }) ?? { came },
      save: (current) => takeBack(call, current, { branch: branchId, person: personId }),
      read: () => loadTask(call.db, taskId),
    })
    return outcome === 'done' ? done({ taskId, personId }) : refuse(outcome)
  },
)
