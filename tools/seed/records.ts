import { isWorkday } from 'chinese-days'
import { entryOf } from '../../cloudfunctions/records/rules/entry'
import { servedOf } from '../../cloudfunctions/tasks/rules/served'
import type { ServiceRecordDoc } from '../../types/documents/records'
import type { Finished } from './accepted'

/** What acceptance entered of everybody's service, by the product's own rules. Stays of no minute are no service. */
export const recordAll = (finished: readonly Finished[]): ServiceRecordDoc[] =>
  finished.flatMap(({ neighbourhood: { worker }, task, attendance, awards, acceptedAt }) =>
    servedOf(task, awards, attendance, { personId: worker._id, name: worker.name }, task.acceptance?.rating ?? null)
      .filter(({ minutes }) => minutes > 0)
      .map((served) => entryOf(served, acceptedAt.getTime(), isWorkday)),
  )
