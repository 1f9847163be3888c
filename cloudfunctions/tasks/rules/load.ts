import type { PersonId } from '../../../types/domain/ids'
import type { Instant } from '../../../types/domain/time'
import type { TaskDoc } from '../../../types/documents/tasks'

type Had = Pick<TaskDoc, '_id' | 'title' | 'startsAt' | 'endsAt' | 'state' | 'people' | 'acceptance'>

/**
 * What somebody has done lately and has ahead of them, for whoever chooses people: a fair share is shown, nobody is ranked by it.
 * @param tasks theirs and others', since the moment from which service counts
 */
export function loadOf(person: PersonId, tasks: readonly Had[], now: Instant) {
  const theirs = tasks.filter(({ people }) => Object.hasOwn(people, person))
  const served = theirs.filter(({ acceptance }) => acceptance?.awards.some(({ personId }) => personId === person))
  const ahead = theirs.filter(({ state, endsAt }) => state === 'open' && endsAt.getTime() > now)
  return {
    served: served.length,
    on: ahead
      .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
      .map(({ _id, title, startsAt, endsAt, people }) => ({
        taskId: _id,
        title,
        startsAt: startsAt.getTime(),
        endsAt: endsAt.getTime(),
        state: people[person]?.state ?? ('offered' as const),
      })),
  }
}
