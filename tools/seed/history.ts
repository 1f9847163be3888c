import type { BranchId, PersonId } from '../../types/domain/ids'
import { DAY, monthOf, startOfMonth, type Instant, type YearMonth } from '../../types/domain/time'
import { finish, type Finished } from './accepted'
import { DEMO, DEMO_PLACES } from './demo'
import { demoStays } from './demo-stays'
import { demandsFor } from './demands'
import { itemAt, valueOf } from './lists'
import type { Neighbourhood } from './neighbourhoods'
import { PlaceBook } from './places'
import type { Random } from './random'
import * as lists from './tasks'

/** Months told of: urban communities have done this longer than villages. */
const MONTHS_BACK = { urban: 5, rural: 1 } as const
const SHARE_WITH_HISTORY = { urban: 1, rural: 0.6 } as const
const ROWS = { urban: [7, 9], rural: [2, 4] } as const
/** Finished work lies on these days of a month, so that even February's was accepted before the month was over. */
const FIRST_DAY = 3
const LAST_DAY = 25
const CLAIM_DAYS = 2
const SHARE_OF_BRANCH_PLACES = 0.9
const SHARE_OF_FREE_PLACES = 0.6
/** The higher, the more of the work is done by the few who come most often. */
const EAGERNESS = 6
const EAGERNESS_OF_GRIDS = 1.5

export interface History {
  readonly published: readonly lists.Published[]
  readonly finished: readonly Finished[]
}

/** The months before this one: lists that were published, claimed, served and accepted. Nothing in it is still open. */
export function tellHistory(random: Random, neighbourhoods: readonly Neighbourhood[], now: Instant): History {
  const published: lists.Published[] = []
  const finished: Finished[] = []
  for (const neighbourhood of neighbourhoods) {
    const { settlement, id } = neighbourhood
    if (!random.chance(SHARE_WITH_HISTORY[settlement])) continue
    const listings = monthsBefore(monthOf(now), MONTHS_BACK[settlement]).map((month) =>
      draftListing(random, neighbourhood, month),
    )
    const stays = id === DEMO_PLACES.community ? demoStays(listings) : new Map<lists.Row, number>()
    for (const listing of listings) {
      const { list, tasks } = publishStaffed(random, listing, stays)
      const done = tasks.map((task, index) =>
        finish(random, neighbourhood, task, stays.get(itemAt(listing.rows, index))),
      )
      published.push({ list, tasks: done.map(({ task }) => task) })
      finished.push(...done)
    }
  }
  return { published, finished }
}

/** The months before one, newest first. */
const monthsBefore = (month: YearMonth, count: number): YearMonth[] => {
  if (count === 0) return []
  const before = lists.previousMonth(month)
  return [before, ...monthsBefore(before, count - 1)]
}

function draftListing(random: Random, neighbourhood: Neighbourhood, month: YearMonth): lists.Listing {
  const rows = random
    .shuffled(demandsFor(neighbourhood.settlement, month))
    .slice(0, random.within(ROWS[neighbourhood.settlement]))
    .map((demand) => lists.rowOn(demand, startOfMonth(month) + (random.whole(FIRST_DAY, LAST_DAY) - 1) * DAY))
  const claimUntil = lists.atHour(startOfMonth(month) + (CLAIM_DAYS - 1) * DAY, 18)
  return { neighbourhood, month, publishedAt: lists.publishedFor(month, random), claimUntil, rows: lists.inOrder(rows) }
}

/** Nobody is in two places on one day, and the demonstration's volunteer only where her stays say so. */
function publishStaffed(
  random: Random,
  listing: lists.Listing,
  stays: ReadonlyMap<lists.Row, number>,
): lists.Published {
  const { neighbourhood } = listing
  const busy = new Set<string>()
  return lists.publish(listing, random, (row) => {
    const day = lists.atHour(row.startsAt, 0)
    const free = (person: PersonId) => person !== DEMO.volunteer.personId && !busy.has(`${person}:${day}`)
    const book = new PlaceBook(random.within(row.demand.places))
    if (stays.has(row)) {
      const own = neighbourhood.grids.filter(({ branchId }) => branchId === DEMO_PLACES.branch)
      lists.claimSome(book, own, random)
      book.take(DEMO.volunteer.personId, DEMO_PLACES.branch, 'coming')
    }
    fillPlaces(random, neighbourhood, book, free)
    for (const person of book.people) busy.add(`${person}:${day}`)
    return book
  })
}

/** One or two branches claim and send those who come most often; a few more people take what is free. */
function fillPlaces(
  random: Random,
  neighbourhood: Neighbourhood,
  book: PlaceBook,
  free: (person: PersonId) => boolean,
): void {
  const { eagerGrids } = neighbourhood
  const eagerGrid = () => itemAt(eagerGrids, eagerIndex(random, eagerGrids.length, EAGERNESS_OF_GRIDS))
  const seat = (branch: BranchId, from: BranchId | null) => {
    const people = valueOf(neighbourhood.people, branch)
    const first = eagerIndex(random, people.length, EAGERNESS)
    const person = [...people.slice(first), ...people.slice(0, first)].find(({ _id }) => free(_id) && !book.has(_id))
    if (person) book.take(person._id, from, 'coming')
  }
  lists.claimSome(book, Array.from({ length: random.whole(1, 2) }, eagerGrid), random)
  for (const { _id, places } of book.claims()) {
    for (let place = 0; place < places; place += 1) {
      if (place === 0 || random.chance(SHARE_OF_BRANCH_PLACES)) seat(_id, _id)
    }
  }
  for (let place = book.free; place > 0; place -= 1) {
    if (random.chance(SHARE_OF_FREE_PLACES)) seat(eagerGrid().branchId, null)
  }
}

/** The first index more often than the last. */
const eagerIndex = (random: Random, length: number, eagerness: number): number =>
  Math.floor(length * random.next() ** eagerness)
