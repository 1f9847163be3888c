import { monthOf } from '../../../types/domain/time'
import type { TaskDoc } from '../../../types/documents/tasks'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { logEntry, recall } from '../../_kernel/once'
import { openShifts } from '../../attendance/public'
import { notify } from '../../notices/public'
import { wordsFault } from '../../_kernel/words-fault'
import { communityNameOf } from '../month/community-name'
import { urgentNotices } from '../month/notices'
import { insertTask, urgentTasks } from '../month/store'
import { type ListToPublish, newTask, shiftOf, taskIdOf, wordsOf } from '../publishing'
import { nextUrgent, whyNotAdd } from '../rules/urgent'

/** Colleagues who add at the same moment: more than this is a machine. */
const TRIES = 4

/** The task is there: its shift and its notices follow, the same however often. */
async function follow(call: Call, task: TaskDoc) {
  await Promise.all([openShifts(call.db, [shiftOf(task)]), notify(call.db, call.now, urgentNotices(task))])
  return done({ taskId: task._id })
}

/**
 * Mechanism 14, at short notice: one task beside the month's list. It takes the first free number of the month; its insert is the lock of
 * that number, and its memory tells which number a repeated request has. 5 trips, two more for each colleague who was quicker.
 */
export const addUrgent = loadingAction(
  'tasks.addUrgent',
  ({ communityId, task }, db) => urgentTasks(db, communityId, monthOf(task.startsAt)),
  async (input, call, loaded) => {
    const fault = await wordsFault(wordsOf(input.task), call.openId)
    if (fault) return refuse(fault)
    const month = monthOf(input.task.startsAt)
    const list: Omit<ListToPublish, 'tasks'> = {
      ...input,
      month,
      communityName: communityNameOf(call.account, input.communityId),
    }
    const make = (id: TaskDoc['_id']) =>
      newTask(id, list, input.task, { urgent: true, log: [logEntry(call, 'urgent')] })
    let present = loaded
    for (let tries = 0; tries < TRIES; tries += 1) {
      const mine = present.find(({ log }) => recall(log, call) !== 'new')
      if (mine) return recall(mine.log, call) === 'done' ? follow(call, make(mine._id)) : refuse('requestReused')
      const why = whyNotAdd(input, present, call.now)
      if (why) return refuse(why)
      const task = make(taskIdOf(list, nextUrgent(present)))
      if (await insertTask(call.db, task)) return follow(call, task)
      present = await urgentTasks(call.db, input.communityId, month)
    }
    return refuse('busy')
  },
)
