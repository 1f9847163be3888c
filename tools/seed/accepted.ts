import { minutesServed } from '../../cloudfunctions/attendance/rules/stay'
import { AS_MEASURED, decideAcceptance } from '../../cloudfunctions/tasks/rules/acceptance'
import { pointsForMinutes } from '../../cloudfunctions/points/rules/award'
import type { PersonId } from '../../types/domain/ids'
import { DAY, MINUTE, type Instant } from '../../types/domain/time'
import type { AttendanceDoc } from '../../types/documents/attendance'
import type { Award, TaskDoc } from '../../types/documents/tasks'
import { DEMO } from './demo'
import type { Neighbourhood } from './neighbourhoods'
import type { Random } from './random'
import { served } from './served'
import { atHour } from './tasks'

/** A task that was served and accepted. */
export interface Finished {
  readonly neighbourhood: Neighbourhood
  readonly task: TaskDoc
  readonly attendance: readonly AttendanceDoc[]
  readonly awards: readonly Award[]
  readonly acceptedAt: Date
}

const SHARE_WHO_CAME = 0.93

/**
 * Lets a task's people sign in and out, and the community's worker accept it a day or two later, by the product's own rule.
 * @param demoMinutes how long the demonstration's volunteer stayed; left out where she was not
 */
export function finish(
  random: Random,
  neighbourhood: Neighbourhood,
  task: TaskDoc,
  demoMinutes: number | undefined,
): Finished {
  const came = task.personIds.filter(
    (person, index) => index === 0 || person === DEMO.volunteer.personId || random.chance(SHARE_WHO_CAME),
  )
  const attendance = came.map((person) =>
    attend(
      neighbourhood,
      task,
      person,
      person === DEMO.volunteer.personId ? stayFor(task, demoMinutes) : stay(random, task),
    ),
  )
  const nextDay = task.startsAt.getTime() + random.whole(1, 2) * DAY
  const acceptedAt = new Date(atHour(nextDay, random.whole(9, 16)) + random.whole(0, 59) * MINUTE)
  const stays = attendance.map((stayed) => ({
    personId: stayed.personId,
    attendanceId: stayed._id,
    minutes: minutesServed(stayed, acceptedAt.getTime()),
  }))
  const part = decideAcceptance(task, stays, AS_MEASURED, acceptedAt.getTime(), (minutes) => pointsForMinutes(minutes))
  if (typeof part === 'string') throw new Error(`${task._id} cannot be accepted: ${part}`)
  const { awards, more } = part
  return {
    neighbourhood,
    task: {
      ...task,
      state: 'accepted',
      acceptance: {
        by: neighbourhood.worker._id,
        byName: neighbourhood.worker.name,
        at: acceptedAt,
        awards,
        posted: awards.length,
        more,
        rating: null,
        remark: null,
      },
    },
    attendance,
    awards,
    acceptedAt,
  }
}

interface Stay {
  readonly in: Instant
  readonly out: Instant
}

/** Most come a little early and leave a little late. */
const stay = (random: Random, { startsAt, endsAt }: TaskDoc): Stay => ({
  in: startsAt.getTime() + random.whole(-18 * 60, 3 * 60) * 1000,
  out: endsAt.getTime() + random.whole(-4 * 60, 20 * 60) * 1000,
})

/** On time, and exactly so long. */
const stayFor = ({ startsAt, endsAt }: TaskDoc, minutes: number | undefined): Stay => ({
  in: startsAt.getTime(),
  out: minutes === undefined ? endsAt.getTime() : startsAt.getTime() + minutes * MINUTE,
})

function attend(neighbourhood: Neighbourhood, task: TaskDoc, personId: PersonId, at: Stay): AttendanceDoc {
  const station = neighbourhood.stations.find(({ _id }) => _id === task.stationId)
  const person = neighbourhood.byId.get(personId)
  if (!station || !person) throw new Error(`${task._id} names somebody or somewhere unknown`)
  const { _id: shiftId, communityId, title, startsAt, endsAt } = task
  const { _id: stationId, name: stationName } = station
  const shift = { shiftId, communityId, stationId, stationName, title, startsAt, endsAt, keyVersion: 1 }
  return served({ ...shift, personId, name: person.name }, at)
}
