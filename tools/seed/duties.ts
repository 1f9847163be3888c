import { verdictOn } from '../../cloudfunctions/attendance/rules/confirm'
import { pointsForMinutes } from '../../cloudfunctions/points/rules/award'
import type { DutyId } from '../../types/domain/ids'
import { DAY, dayOf, MINUTE, monthOf, startOfDay, startOfMonth, type Instant } from '../../types/domain/time'
import type { AttendanceDoc, ShiftDoc } from '../../types/documents/attendance'
import type { PersonDoc } from '../../types/documents/org'
import { TOLD } from './demo'
import type { Neighbourhood } from './neighbourhoods'
import type { Random } from './random'
import { served } from './served'
import { atHour } from './tasks'

/** A duty at a station that is over: who kept the station open, and when the community's worker confirmed it. */
export interface Duty {
  readonly neighbourhood: Neighbourhood
  readonly shift: ShiftDoc
  readonly attendance: readonly AttendanceDoc[]
  readonly confirmedAt: Date
}

const DUTIES_A_MONTH = [2, 4] as const
const PEOPLE = [2, 4] as const
const TITLES = ['驿站上午值守', '驿站下午值守'] as const
const HOURS = [8, 14] as const
const LASTS = 180 * MINUTE

/** Mechanism 26: this month's duties at urban stations, up to the day before yesterday, each confirmed the day after. */
export function keepStations(random: Random, neighbourhoods: readonly Neighbourhood[], now: Instant): Duty[] {
  const days = Math.round((startOfDay(dayOf(now)) - startOfMonth(monthOf(now))) / DAY) - 1
  const urban = neighbourhoods.filter(({ settlement }) => settlement === 'urban')
  if (days < 1) return []
  return urban.flatMap((neighbourhood) =>
    random
      .shuffled(Array.from({ length: days }, (_unused, day) => day))
      .slice(0, random.within(DUTIES_A_MONTH))
      .map((day) => keep(random, neighbourhood, startOfMonth(monthOf(now)) + day * DAY)),
  )
}

function keep(random: Random, neighbourhood: Neighbourhood, day: Instant): Duty {
  const { id, worker } = neighbourhood
  const station = random.pick(neighbourhood.stations)
  const half = random.whole(0, 1)
  const startsAt = atHour(day, HOURS[half] ?? HOURS[0]) + 30 * MINUTE
  const _id: DutyId = `w${id}-${random.text(12, '0123456789abcdef')}`
  const shift: ShiftDoc = {
    _id,
    communityId: id,
    stationId: station._id,
    stationName: station.name,
    title: TITLES[half] ?? TITLES[0],
    startsAt: new Date(startsAt),
    endsAt: new Date(startsAt + LASTS),
    keyVersion: 1,
    inCharge: { personId: worker._id, name: worker.name },
    withdrawn: false,
    log: [],
  }
  const confirmedAt = new Date(atHour(day + DAY, random.whole(9, 16)) + random.whole(0, 59) * MINUTE)
  const attendance = keepers(random, neighbourhood).map((person) => stayAt(random, shift, person, confirmedAt))
  return { neighbourhood, shift, attendance, confirmedAt }
}

/** Neighbours of one grid, those who come most often first. */
function keepers(random: Random, { eagerGrids, people }: Neighbourhood): PersonDoc[] {
  const near = people.get(random.pick(eagerGrids).branchId) ?? []
  return random.shuffled(near.filter(({ _id }) => !TOLD.has(_id)).slice(0, 12)).slice(0, random.within(PEOPLE))
}

/** On time within minutes, and confirmed by the product's own rule. */
function stayAt(random: Random, shift: ShiftDoc, { _id, name }: PersonDoc, confirmedAt: Date): AttendanceDoc {
  const { _id: shiftId, inCharge, withdrawn: _withdrawn, log: _log, ...at } = shift
  const stay = served(
    { ...at, shiftId, personId: _id, name },
    {
      in: at.startsAt.getTime() + random.whole(-15 * 60, 2 * 60) * 1000,
      out: at.endsAt.getTime() + random.whole(-3 * 60, 15 * 60) * 1000,
    },
  )
  const pointsFor = (minutes: number) => pointsForMinutes(minutes, 'stationDuty')
  const verdict = verdictOn(stay, { accept: true, now: confirmedAt.getTime(), pointsFor })
  return { ...stay, ...verdict, decided: inCharge && { ...inCharge, at: confirmedAt } }
}
