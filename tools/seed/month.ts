import type { BranchId, PersonId } from '../../types/domain/ids'
import { DAY, dayOf, monthOf, nextMonth, startOfDay, startOfMonth, type Instant } from '../../types/domain/time'
import { DEMO_PLACES } from './demo'
import { demandsFor, type Demand } from './demands'
import { itemAt, valueOf } from './lists'
import type { Neighbourhood } from './neighbourhoods'
import { PlaceBook } from './places'
import type { Random } from './random'
import {
  atHour,
  claimSome,
  inOrder,
  publish,
  publishedFor,
  rowOn,
  type Listing,
  type Published,
  type Row,
} from './tasks'

const SHARE_WITH_LIST = 0.6
const ROWS = { urban: [6, 9], rural: [2, 4] } as const
const SHARE_TODAY = 0.12
const SHARE_CLAIM_CLOSED = 0.35
/** How full a list is: where claiming has ended nearly everything is taken, elsewhere much is still free. */
const FILL = {
  closed: { branches: [1, 3], branchPlace: 0.9, freePlace: 0.6 },
  open: { branches: [0, 2], branchPlace: 0.7, freePlace: 0.2 },
} as const
const SHARE_WAITING_FOR_ANSWER = 0.25

/**
 * Mechanisms 14 and 15: this month's demand lists, of about 60 % of the communities, partly claimed and staffed.
 * 凤鸣社区 has none: its worker publishes it in the demonstration.
 */
export function publishThisMonth(random: Random, neighbourhoods: readonly Neighbourhood[], now: Instant): Published[] {
  return neighbourhoods
    .filter(({ id }) => random.chance(SHARE_WITH_LIST) && id !== DEMO_PLACES.community)
    .map((neighbourhood) => {
      const listing = draftListing(random, neighbourhood, now)
      const busy = new Set<PersonId>()
      const claiming = listing.claimUntil > now ? 'open' : 'closed'
      return publish(listing, random, ({ demand }) => fillPlaces(random, neighbourhood, demand, claiming, busy))
    })
}

function draftListing(random: Random, neighbourhood: Neighbourhood, now: Instant): Listing {
  const month = monthOf(now)
  const demands = random
    .shuffled(demandsFor(neighbourhood.settlement, month))
    .slice(0, random.within(ROWS[neighbourhood.settlement]))
  const rows = inOrder(demands.map((demand) => rowStillToCome(random, demand, now)))
  const publishedAt = publishedFor(month, random)
  const deadline = random.chance(SHARE_CLAIM_CLOSED)
    ? pastDeadline(random, publishedAt, now)
    : atHour(now + random.whole(now < atHour(now, 18) ? 0 : 1, 5) * DAY, 18)
  const lastStart = itemAt(rows, rows.length - 1).startsAt
  return { neighbourhood, month, publishedAt, claimUntil: Math.min(deadline, lastStart), rows }
}

/** Some time in the rest of the month, now and then today; only when the month is all but over it may have begun. */
function rowStillToCome(random: Random, demand: Demand, now: Instant): Row {
  const firstOfNext = startOfMonth(nextMonth(monthOf(now)))
  const daysLeft = Math.round((firstOfNext - startOfDay(dayOf(now))) / DAY) - 1
  const row = rowOn(demand, now + (random.chance(SHARE_TODAY) ? 0 : random.whole(0, daysLeft)) * DAY)
  return row.startsAt > now || daysLeft === 0 ? row : rowOn(demand, now + random.whole(1, daysLeft) * DAY)
}

/** Six in the evening of some day between publishing and now. */
function pastDeadline(random: Random, publishedAt: Instant, now: Instant): Instant {
  const evening = atHour(publishedAt + (0.3 + 0.7 * random.next()) * (now - publishedAt), 18)
  const past = evening < now ? evening : evening - DAY
  return past > publishedAt ? past : publishedAt + (now - publishedAt) / 2
}

function fillPlaces(
  random: Random,
  neighbourhood: Neighbourhood,
  demand: Demand,
  claiming: keyof typeof FILL,
  busy: Set<PersonId>,
): PlaceBook {
  const book = new PlaceBook(random.within(demand.places))
  const fill = FILL[claiming]
  const seat = (branch: BranchId, from: BranchId | null) => {
    const person = random.pick(valueOf(neighbourhood.people, branch))
    if (busy.has(person._id)) return
    busy.add(person._id)
    // Only a branch sends people who have not answered; whoever takes a free place comes.
    book.take(person._id, from, from && random.chance(SHARE_WAITING_FOR_ANSWER) ? 'offered' : 'coming')
  }
  claimSome(book, random.shuffled(neighbourhood.grids).slice(0, random.within(fill.branches)), random)
  for (const { _id, places } of book.claims()) {
    for (let place = 0; place < places; place += 1) if (random.chance(fill.branchPlace)) seat(_id, _id)
  }
  for (let place = book.free; place > 0; place -= 1) {
    if (random.chance(fill.freePlace)) seat(random.pick(neighbourhood.grids).branchId, null)
  }
  return book
}
