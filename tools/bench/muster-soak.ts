import { setTimeout as after } from 'node:timers/promises'
import { startTestCloud, type TestCloud } from '../../tests/support/cloud'
import { request } from '../../tests/support/district'
import type { OrderId } from '../../types/domain/ids'
import { FUNCTIONS_OUT } from '../places'
import { DEFAULT_SEED } from '../seed/district'
import { districtOf } from './balance-scene'
import { atMost, type Bench } from './bench'
import { boardOf, type Called, calledIn, issueToAll, sayComing } from './muster-scene'
import { warm } from './stage'

/** 20,000 people in ten minutes; a shorter soak keeps the pace and has fewer people. */
const PEOPLE_A_SECOND = 20_000 / 600
const SECONDS = Number(process.env['MUSTER_SOAK_SECONDS'] ?? 60)
const RUSH_PEOPLE = 5000
const RUSH_SECONDS = 60
/** As often as three watchers of the board look, who refresh every five seconds or so. */
const LOOK_EVERY_MS = 1500
const IDLE_LOOKS = 40
/** Whoever waits longer than this for an answer taps again. */
const PATIENCE_MS = 10_000
const TRY_AGAIN_MS = 2000
const MOST_TRIES = 10

const percentile = (times: readonly number[], share: number): number => {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Infinity
}

async function look(cloud: TestCloud, orderId: OrderId): Promise<number> {
  const startedAt = performance.now()
  await boardOf(cloud, orderId)
  return performance.now() - startedAt
}

/** As the app does it: an answer that nobody took is sent again with the id it had, in a while. */
async function sendUntilTaken(
  cloud: TestCloud,
  orderId: OrderId,
  person: Called,
): Promise<{ told: boolean; again: number }> {
  const requestId = request()
  for (let again = 0; ; again += 1) {
    try {
      return { told: await sayComing(cloud, orderId, person, requestId), again }
    } catch (error) {
      if (again >= MOST_TRIES) {
        console.log(`an answer was lost: ${error instanceof Error ? error.message.slice(0, 200) : String(error)}`)
        return { told: false, again }
      }
      await after(TRY_AGAIN_MS)
    }
  }
}

/** The board while nobody answers. */
async function idleLooks(cloud: TestCloud, orderId: OrderId): Promise<number[]> {
  const looks: number[] = []
  for (let n = 0; n < IDLE_LOOKS; n += 1) {
    looks.push(await look(cloud, orderId))
    await after(LOOK_EVERY_MS / 10)
  }
  return looks
}

/** Everybody at their own moment, spread evenly over the seconds, whether the others have been answered or not. */
async function answers(cloud: TestCloud, orderId: OrderId, people: readonly Called[], seconds: number) {
  const startedAt = performance.now()
  const waits: number[] = []
  let told = 0
  let again = 0
  await Promise.all(
    people.map(async (person, index) => {
      await after((index * seconds * 1000) / people.length)
      const sentAt = performance.now()
      const sent = await sendUntilTaken(cloud, orderId, person)
      if (sent.told) told += 1
      again += sent.again
      waits.push(performance.now() - sentAt)
    }),
  )
  return { told, again, waits, tookSeconds: (performance.now() - startedAt) / 1000 }
}

/** Looks at the board again and again until told to stop. */
function openBoard(cloud: TestCloud, orderId: OrderId) {
  const looks: number[] = []
  const closed = new AbortController()
  const watch = async (): Promise<void> => {
    looks.push(await look(cloud, orderId))
    await after(LOOK_EVERY_MS)
    if (!closed.signal.aborted) await watch()
  }
  const watching = watch()
  return {
    close: async () => {
      closed.abort()
      await watching
      return looks
    },
  }
}

async function play(seconds: number, count: number) {
  const documents = districtOf(DEFAULT_SEED)
  const people = calledIn(documents).slice(0, count)
  if (people.length < count) throw new Error(`the district has ${people.length} people`)
  const cloud = await startTestCloud({ documents, functions: FUNCTIONS_OUT, onDisk: true })
  try {
    await warm(cloud, 'muster.issue')
    const orderId = await issueToAll(cloud)
    const idle = await idleLooks(cloud, orderId)
    const board = openBoard(cloud, orderId)
    const { told, again, waits, tookSeconds } = await answers(cloud, orderId, people, seconds)
    const looks = await board.close()
    const counted = (await boardOf(cloud, orderId)).grids.reduce((sum, { coming }) => sum + coming, 0)
    // Nobody answers any more, and all that was said is in the documents.
    const full = await idleLooks(cloud, orderId)
    const [idle95, full95, open95, wait95] = [idle, full, looks, waits].map((times) => percentile(times, 0.95))
    console.log(
      `muster soak: ${count} people in ${tookSeconds.toFixed(0)} s, ${told} told (${again} sent again), ${counted} counted; board p95 ` +
        `${idle95?.toFixed(0)} ms idle and empty, ${full95?.toFixed(0)} ms idle and full, ${open95?.toFixed(0)} ms over ${looks.length} looks; an answer p95 ${wait95?.toFixed(0)} ms`,
    )
    return {
      lost: count - Math.min(told, counted),
      late: waits.filter((wait) => wait > PATIENCE_MS).length,
      ratio: (open95 ?? Infinity) / (idle95 ?? 1),
    }
  } finally {
    await cloud.close()
  }
}

/** The soak, then 5,000 phones in one minute, each on a cloud of its own. */
async function measure() {
  const soak = await play(SECONDS, Math.round(PEOPLE_A_SECOND * SECONDS))
  const rush = await play(RUSH_SECONDS, RUSH_PEOPLE)
  return {
    'muster.soak': soak.lost,
    'muster.soak.late': soak.late,
    'muster.soak.ratio': soak.ratio,
    'muster.minute': rush.lost,
    'muster.minute.late': rush.late,
  }
}

export const MUSTER_SOAK: Bench = {
  figures: {
    'muster.soak': atMost(0, 'answers lost at 33 a second, the board open'),
    'muster.soak.late': atMost(0, 'answers that took more than 10 s'),
    'muster.soak.ratio': atMost(2, '× the idle time of the board, p95'),
    'muster.minute': atMost(0, 'answers lost, of 5,000 in one minute'),
    'muster.minute.late': atMost(0, 'answers that took more than 10 s'),
  },
  measure,
}
