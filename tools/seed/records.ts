import { isWorkday } from 'chinese-days'
import { servedOf as servedAtDuty } from '../../cloudfunctions/attendance/rules/served'
import { entryOf } from '../../cloudfunctions/records/rules/entry'
import { servedOf as servedAtTask } from '../../cloudfunctions/tasks/rules/served'
import type { DayText } from '../../types/domain/time'
import type { ServiceRecordDoc } from '../../types/documents/records'
import type { Finished } from './accepted'
import type { Duty } from './duties'

/** All service that counts: tasks that were accepted, and duties that were confirmed. */
export interface Served {
  readonly finished: readonly Finished[]
  readonly duties: readonly Duty[]
}

/** The calendar looks a day up in a table of decades; here one day is asked about thousands of times. */
const known = new Map<DayText, boolean>()
function isWorkdayHere(day: DayText): boolean {
  const found = known.get(day) ?? isWorkday(day)
  known.set(day, found)
  return found
}

/** What acceptance and confirmation entered of everybody's service, by the product's own rules. Stays of no minute are no service. */
export function recordAll({ finished, duties }: Served): ServiceRecordDoc[] {
  const ofTasks = finished.flatMap(({ neighbourhood: { worker }, task, attendance, awards, acceptedAt }) =>
    servedAtTask(task, awards, attendance, { personId: worker._id, name: worker.name }, task.acceptance?.rating ?? null)
      .filter(({ minutes }) => minutes > 0)
      .map((served) => entryOf(served, acceptedAt.getTime(), isWorkdayHere)),
  )
  const ofDuties = duties.flatMap(({ neighbourhood: { name, worker }, attendance, confirmedAt }) =>
    attendance
      .flatMap((stay) => servedAtDuty(stay, name, { personId: worker._id, name: worker.name }))
      .map((served) => entryOf(served, confirmedAt.getTime(), isWorkdayHere)),
  )
  return [...ofTasks, ...ofDuties]
}
