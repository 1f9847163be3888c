import { UNTOUCHED } from '../../cloudfunctions/tasks/rules/untouched'
import type { TaskId } from '../../types/domain/ids'
import {
  DAY,
  dayOf,
  MINUTE,
  monthOf,
  startOfDay,
  startOfMonth,
  type Instant,
  type YearMonth,
} from '../../types/domain/time'
import type { ShiftDoc } from '../../types/documents/attendance'
import type { GridDoc } from '../../types/documents/org'
import type { DemandListDoc, TaskDoc } from '../../types/documents/tasks'
import { branchName } from './branches'
import type { Demand } from './demands'
import type { Neighbourhood } from './neighbourhoods'
import type { PlaceBook } from './places'
import type { Random } from './random'

/** A demand with its time: what stands on a list before anybody has taken a place. */
export interface Row {
  readonly demand: Demand
  readonly startsAt: Instant
  readonly endsAt: Instant
}

/** A demand list as it was published. */
export interface Listing {
  readonly neighbourhood: Neighbourhood
  readonly month: YearMonth
  readonly publishedAt: Instant
  readonly claimUntil: Instant
  /** In order of start. */
  readonly rows: readonly Row[]
}

export interface Published {
  readonly list: DemandListDoc
  readonly tasks: readonly TaskDoc[]
}

/** A demand on a moment's day, at its own hour. */
export function rowOn(demand: Demand, day: Instant): Row {
  const startsAt = startOfDay(dayOf(day)) + minutesOf(demand.from)
  return { demand, startsAt, endsAt: startsAt + demand.minutes * MINUTE }
}

const minutesOf = (clock: string): number => (Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))) * MINUTE

/** At this hour (UTC+8) of a moment's day. */
export const atHour = (day: Instant, hour: number): Instant => startOfDay(dayOf(day)) + hour * 60 * MINUTE

export const previousMonth = (month: YearMonth): YearMonth => monthOf(startOfMonth(month) - DAY)

/** Lists go out in the last days of the month before. */
export const publishedFor = (month: YearMonth, random: Random): Instant =>
  atHour(startOfMonth(month) - random.whole(1, 4) * DAY, random.whole(9, 17)) + random.whole(0, 59) * MINUTE

const taskId = ({ neighbourhood, month }: Listing, number: number): TaskId =>
  `t${neighbourhood.id}-${month.slice(2, 4)}${month.slice(5)}-${String(number).padStart(2, '0')}`

/**
 * The documents of a list: one open task a row, numbered in order of start.
 * @param fill gives out a row's places
 */
export function publish(listing: Listing, random: Random, fill: (row: Row) => PlaceBook): Published {
  const { neighbourhood, month } = listing
  const gridIds = neighbourhood.grids.map(({ _id }) => _id)
  const claimUntil = new Date(listing.claimUntil)
  const tasks = listing.rows.map((row, index): TaskDoc => {
    const station = random.pick(neighbourhood.stations)
    return {
      _id: taskId(listing, index + 1),
      communityId: neighbourhood.id,
      communityName: neighbourhood.name,
      month,
      gridIds,
      title: row.demand.title,
      kind: row.demand.kind,
      place: row.demand.place ?? station.name,
      stationId: station._id,
      stationName: station.name,
      startsAt: new Date(row.startsAt),
      endsAt: new Date(row.endsAt),
      claimUntil,
      toBring: row.demand.toBring ?? null,
      content: null,
      urgent: false,
      contact: null,
      // Nobody's phone holds a request of the seed's, so there is nothing to remember.
      ...UNTOUCHED,
      ...fill(row).places(),
    }
  })
  const list: DemandListDoc = {
    _id: `${neighbourhood.id}:${month}`,
    communityId: neighbourhood.id,
    month,
    gridIds,
    claimUntil,
    taskIds: tasks.map(({ _id }) => _id),
    placesPerBranch: null,
    publishedAt: new Date(listing.publishedAt),
    log: [],
  }
  return { list, tasks }
}

/** The shift of a task, at which its people sign in. */
export const shiftOf = ({ _id, communityId, stationId, stationName, title, startsAt, endsAt }: TaskDoc): ShiftDoc => ({
  _id,
  communityId,
  stationId,
  stationName,
  title,
  startsAt,
  endsAt,
  keyVersion: 1,
  inCharge: null,
  withdrawn: false,
  log: [],
})

/** Rows of a list: each demand at most once, in order of start. */
export const inOrder = (rows: readonly Row[]): Row[] => [...rows].sort((a, b) => a.startsAt - b.startsAt)

/** Each of these grids' branches claims two or three places, while there are any. */
export function claimSome(book: PlaceBook, grids: readonly GridDoc[], random: Random): void {
  for (const grid of grids) book.claim(grid.branchId, branchName(grid), random.whole(2, 3))
}
