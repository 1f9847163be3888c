import { isWorkday } from 'chinese-days'
import { entryOf } from '../../cloudfunctions/records/rules/entry'
import { servedOf } from '../../cloudfunctions/tasks/rules/served'
import type { DayText } from '../../types/domain/time'
import type { ServiceRecordDoc } from '../../types/documents/records'
import type { Finished } from './accepted'

/** The calendar looks a day up in a table of decades; here one day is asked about thousands of times. */
const known = new Map<DayText, boolean>()
function isWorkdayHere(day: DayText): boolean {
  const found = known.get(day) ?? isWorkday(day)
  known.set(day, found)
  return found
}

/** What acceptance entered of everybody's service, by the product's own rules. Stays of no minute are no service. */
export const recordAll = (finished: readonly Finished[]): ServiceRecordDoc[] =>
  finished.flatMap(({ neighbourhood: { worker }, task, attendance, awards, acceptedAt }) =>
    servedOf(task, awards, attendance, { personId: worker._id, name: worker.name }, task.acceptance?.rating ?? null)
      .filter(({ minutes }) => minutes > 0)
      .map((served) => entryOf(served, acceptedAt.getTime(), isWorkdayHere)),
  )
