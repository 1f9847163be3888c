import type { PersonId } from '../../../types/domain/ids'
import type { TaskDoc } from '../../../types/documents/tasks'
import { type Db, is, path, to } from '../../_kernel/db'
import type { Files } from '../../_kernel/files'
import { readAll } from '../../_kernel/read-all'

/** Every task that a person has or had a place on. */
export const allTasksOf = (db: Db, personId: PersonId) =>
  readAll(db, 'tasks', { personIds: personId }, [
    'title',
    'kind',
    'place',
    'communityName',
    'startsAt',
    'endsAt',
    'state',
    'people',
    'acceptance',
  ])

/** Tasks with a place of the person that end after a moment, whatever has become of them. */
export const tasksStillOn = (db: Db, personId: PersonId, after: Date) =>
  readAll(db, 'tasks', { personIds: personId, endsAt: is.above(after) })

/** Gives the person's place on a task that has not begun back to where it came from; nothing when they have none. */
export const freePlace = (db: Db, task: Pick<TaskDoc, '_id' | 'people'>, personId: PersonId, now: Date) => {
  const from = task.people[personId]?.branchId ?? null
  return db.change(
    'tasks',
    {
      _id: task._id,
      state: 'open',
      startsAt: is.above(now),
      personIds: personId,
      [path('people', personId, 'branchId')]: from,
    },
    {
      personIds: to.pull(personId),
      [path('people', personId)]: to.remove(),
      [from ? path('branches', from, 'placesLeft') : path('placesLeft')]: to.inc(1),
    },
  )
}

/** Words and pictures that a person gave go with them, the files first, so that none is left behind. 1 trip when there are none. */
export async function forgetEvidence(db: Db, files: Files, personId: PersonId): Promise<void> {
  const given = await readAll(db, 'tasks', { [path('evidence', 'by')]: personId }, ['evidence'])
  for (const { _id, evidence } of given) {
    const own = evidence.filter(({ by }) => by === personId).flatMap(({ fileIds }) => fileIds)
    if (own.length > 0) await files.remove(...own)
    await db.change('tasks', { _id }, { evidence: to.pull({ by: personId }) })
  }
}
