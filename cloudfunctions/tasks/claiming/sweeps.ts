import { DAY, dayOf, type Instant, MINUTE, startOfDay } from '../../../types/domain/time'
import type { Db } from '../../_kernel/db'
import { notify } from '../../notices/public'
import { movedUpNotice, tomorrowNotice } from '../actions/tell'
import { poolOf } from '../rules/handover'
import { markReminded, moveLine, tasksToRemind, tasksWaitedFor } from './store'
import { nextInLine } from './freeing'

/** Nobody is told of tomorrow before noon of today. */
const REMIND_FROM_MINUTES = 12 * 60

/**
 * Reminds the people of tomorrow's tasks, each task once, 50 a run (ADR 0105). Notices are named by task and day, and a task is marked
 * only when its notices are there: a run that dies is made good by the next. At most 1 + 3 trips and one a task.
 */
export async function remindTomorrow(db: Db, now: Instant): Promise<void> {
  const today = startOfDay(dayOf(now))
  if (now < today + REMIND_FROM_MINUTES * MINUTE) return
  const tasks = await tasksToRemind(db, today + DAY, today + 2 * DAY)
  const day = dayOf(today + DAY)
  await notify(
    db,
    now,
    tasks.map((task) => tomorrowNotice(task, task.personIds, day)),
  )
  await Promise.all(tasks.map(({ _id }) => markReminded(db, _id, now)))
}

/**
 * Gives free places to branches that wait, where no release did: a person deleted their account, a branch has room in its month again,
 * the community asked for more. 20 tasks a run; run twice it finds nothing left to do.
 */
export async function moveStandbyUp(db: Db, now: Instant): Promise<void> {
  for (const task of await tasksWaitedFor(db, now)) {
    const next = await nextInLine(db, task, poolOf(task))
    if (next.moved.length === 0 || (await moveLine(db, task, next, now)) === 0) continue
    await notify(
      db,
      now,
      next.moved.map((one) => movedUpNotice(task, one, String(now))),
    )
  }
}
