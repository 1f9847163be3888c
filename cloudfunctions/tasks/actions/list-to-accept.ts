import { action } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { dueBy } from '../../records/public'
import { TASKS_A_PAGE, tasksToAccept } from '../doing/store'
import { cursorAt, pageOf, readCursor } from '../rules/page'

/** What waits for a community's word, the oldest first; 2 trips. */
export const listToAccept = action('tasks.listToAccept', async ({ communityId, cursor }, { db, now }) => {
  const found = await tasksToAccept(db, communityId, now, readCursor(cursor))
  const { rows, next } = pageOf(found, TASKS_A_PAGE, ({ endsAt, _id }) => cursorAt(endsAt, _id))
  const due = await dueBy(rows.map(({ endsAt }) => endsAt.getTime()))
  return done({
    tasks: rows.map((task, index) => ({
      id: task._id,
      title: task.title,
      endsAt: task.endsAt.getTime(),
      people: task.personIds.length,
      accepted: task.acceptance?.posted ?? 0,
      evidence: task.evidence.length,
      sentBack: task.sentBack !== null,
      due: due[index] ?? 0,
    })),
    next,
  })
})
