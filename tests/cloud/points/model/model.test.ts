import { findFault } from '../../../../cloudfunctions/points/rules/chain'
import { bucketOf, findLedgerFault } from '../../../../cloudfunctions/points/rules/head'
import type { MerchantId } from '../../../../types/domain/ids'
import {
  DAY,
  dayOf,
  type Instant,
  MINUTE,
  monthOf,
  nextMonth,
  startOfDay,
  startOfMonth,
  type YearMonth,
} from '../../../../types/domain/time'
import type { AllianceMonthDoc } from '../../../../types/documents/alliance'
import type { HeadBucketDoc, HeadDoc } from '../../../../types/documents/ledger'
import type { RewardDoc } from '../../../../types/documents/points'
import { storedChain } from '../../../support/alliance'
import { startTestCloud, type TestCloud } from '../../../support/cloud'
import { GRID, PEOPLE } from '../../../support/generic/world'
import { fireJobs, tryJobs } from '../../../support/jobs'
import { times } from '../../../support/long'
import { Book } from './book'
import { GIVEN, GIVEN_AT, GOODS, LANES, MEMBERS, PLAYED, START } from './people'
import { tailOf } from './players'
import { type Step, steps } from './step'
import { take } from './take'

const REDEMPTIONS = times(40, 100_000)
const STEPS_A_BATCH = times(40, 500)
const SEED = Number(process.env['MODEL_SEED'] ?? Date.now() % 1_000_000)
const HOUR = 60 * MINUTE

const LOST = ['failBefore', 'loseAnswer', 'deliverTwice'] as const
/** A new process costs more than forty trips, so few are killed. */
const KINDS = [...Array.from({ length: times(8, 75) }, () => LOST).flat(), 'killBefore', 'killAfter'] as const
/** The timer has a hundred trips a firing: most of them should come through. */
const faults = (seed: number, rate = times(0.04, 0.02)) => cloud.faults.plan({ seed, rate, kinds: KINDS })

let cloud: TestCloud
const book = new Book()
beforeAll(async () => {
  cloud = await startTestCloud({ documents: PLAYED, clock: START })
})
afterAll(() => cloud.close())

const say = (text: string): void => {
  // oxlint-disable-next-line no-console -- whoever sees it fail replays it: MODEL_SEED=…
  console.log(text)
}

/** Of one member in turn, of different members at once. @returns who took part */
async function play(batch: readonly Step[]): Promise<Set<number>> {
  await Promise.all(
    Array.from({ length: LANES }, async (_unused, lane) => {
      for (const step of batch.filter(({ member }) => member % LANES === lane)) await take({ cloud, book, lane }, step)
    }),
  )
  return new Set(batch.map(({ member }) => member))
}

/** The timer fires while trips go wrong, and then once undisturbed. */
async function fire(seed: number): Promise<void> {
  faults(seed, 0.005)
  await tryJobs(cloud)
  cloud.faults.clear()
  await fireJobs(cloud)
}

/** Five minutes later nobody who could still post anything lives: what is left is what was put in, less what was sold. */
async function sweep(seed: number): Promise<void> {
  cloud.setClock(cloud.now() + 5 * MINUTE)
  await fire(seed)
  for (const { id, shelf } of GOODS) {
    const [stored] = (await cloud.database.find('rewards', { filter: { _id: id } })) as unknown as RewardDoc[]
    const left = shelf?.settle() ?? null
    const isOfToday = !shelf?.daily || stored?.stockDay === dayOf(cloud.now())
    expect({ id, held: stored?.held, stock: isOfToday ? stored?.stock : left }).toEqual({ id, held: [], stock: left })
  }
}

async function expectTails(members: Iterable<number>): Promise<void> {
  for (const number of members) {
    const { personId } = MEMBERS[number] ?? PEOPLE.volunteer
    const { postings, balance } = book.of(personId)
    expect({ personId, ...(await tailOf(cloud, personId)) }).toEqual({ personId, postings, balance })
  }
}

/** Mornings and evenings, so that what was had yesterday can be taken back for some hours, and then no more. */
function moveOn(batch: number): void {
  cloud.setClock(startOfDay(dayOf(START)) + Math.floor(batch / 2) * DAY + (batch % 2 ? 17 : 9) * HOUR)
  if (batch % 2 === 0) for (const { shelf } of GOODS) if (shelf?.daily) shelf.refill()
}

const PROGRESS_EVERY = 10
async function playAll(): Promise<void> {
  for (const { personId } of MEMBERS) book.award(personId, GIVEN, GIVEN_AT)
  for (let batch = 0; book.redeemed < REDEMPTIONS; batch += 1) {
    moveOn(batch)
    faults(SEED + batch)
    const members = await play(steps(STEPS_A_BATCH, SEED + batch))
    cloud.faults.clear()
    await sweep(SEED - batch)
    await expectTails(members)
    if (times(0, 1) && batch % PROGRESS_EVERY === 0)
      process.stderr.write(
        `${new Date().toISOString()} ${dayOf(cloud.now())}: ${book.redeemed} redemptions, none lost or doubled\n`,
      )
  }
}

/** Every chain whole, and as long as the book's page: nothing lost, nothing doubled. */
async function expectChains(): Promise<void> {
  for (const { personId } of MEMBERS) {
    const chain = await storedChain(cloud, personId)
    const { postings, balance } = book.of(personId)
    expect(findFault(chain)).toBeNull()
    expect([chain.length, chain.at(-1)?.balanceAfter ?? 0]).toEqual([postings, balance])
  }
}

const get = async (merchantId: MerchantId, month: YearMonth) => {
  const input = { side: 'community', merchantId, month } as const
  const [statement, tie] = [
    await cloud.call(PEOPLE.worker._id, 'alliance.statement', input),
    await cloud.call(PEOPLE.worker._id, 'alliance.tieOut', input),
  ]
  if (!statement.ok || !tie.ok) throw new Error(`${merchantId} has no statement of ${month}`)
  return { total: statement.value.total, ledger: statement.value.ledger, fault: tie.value.fault }
}

/** A month that is over: every shop's statement and the alliance's own count say what the book says. */
async function expectMonth(month: YearMonth): Promise<void> {
  const { issued, corrected, expired, merchants } = book.month(startOfMonth(month))
  const totals = { redeemed: 0, returned: 0 }
  for (const [merchantId, { redeemed, returned }] of merchants) {
    const { total, ledger, fault } = await get(merchantId, month)
    expect({ fault, ...ledger }).toEqual({
      fault: null,
      postings: redeemed.times + returned.times,
      points: redeemed.points - returned.points,
      ties: true,
    })
    expect(total).toMatchObject({ redeemed, returned })
    totals.redeemed += redeemed.points
    totals.returned += returned.points
  }
  const [counted] = (await cloud.database.find('allianceMonths', {
    filter: { _id: month },
  })) as unknown as AllianceMonthDoc[]
  expect(counted?.places[GRID]).toMatchObject({ ...totals, issued, corrected, expired })
  expect(counted?.merchants).toEqual(Object.fromEntries(merchants))
}

const fireAt = async (at: Instant, firings: number, seed: number): Promise<void> => {
  cloud.setClock(at)
  for (let i = 0; i < firings; i += 1) await fire(seed + i)
}

/** The year after next: heads are cut, and what nobody used lapses, while trips go wrong. */
async function letLapse(): Promise<void> {
  cloud.setClock(Date.parse('2028-01-01T00:30:00+08:00'))
  faults(SEED, 0.005)
  for (let i = 0; i < 8; i += 1) await tryJobs(cloud)
  cloud.faults.clear()
  const lapsed = () => cloud.database.count('expiries', { _id: '2026', done: true })
  for (let i = 0; i < 60 && (await lapsed()) === 0; i += 1) await tryJobs(cloud)
  for (const { personId } of MEMBERS) book.lapse(personId, cloud.now())
}

async function expectPublished(): Promise<void> {
  cloud.setClock(cloud.now() + DAY + 15 * MINUTE)
  for (let i = 0; i < 3; i += 1) await tryJobs(cloud)
  const newest = { filter: {}, sort: { _id: -1 as const }, limit: 1 }
  const [head] = (await cloud.database.find('heads', newest)) as unknown as HeadDoc[]
  for (const { personId } of MEMBERS) {
    const bucketed = { filter: { _id: bucketOf(personId) } }
    const [bucket] = (await cloud.database.find('headBuckets', bucketed)) as unknown as HeadBucketDoc[]
    const witness = { bucket: bucket ?? null, head: head ?? null }
    expect(findLedgerFault(personId, await storedChain(cloud, personId), witness)).toBeNull()
  }
}

test('whatever goes wrong on the way, the ledger says what the book says, and lapses once', async () => {
  say(`ledger model: seed ${SEED}, ${REDEMPTIONS} redemptions`)
  await playAll()
  expect(book.redeemed).toBeGreaterThanOrEqual(REDEMPTIONS)
  await expectChains()
  await fireAt(startOfMonth(nextMonth(monthOf(cloud.now()))) + 2 * HOUR, 2, SEED)
  for (const month of book.months.keys()) await expectMonth(month)
  await letLapse()
  await expectChains()
  await expectPublished()
  await expectMonth('2028-01')
}, 36_000_000)
