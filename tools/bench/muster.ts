import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { startTestCloud, type TestCloud } from '../../tests/support/cloud'
import type { OrderId } from '../../types/domain/ids'
import { buildFunctions } from '../build-functions'
import { FUNCTIONS_OUT } from '../places'
import { DEMO } from '../seed/demo'
import { DEFAULT_SEED } from '../seed/district'
import { districtOf } from './balance-scene'
import { atMost, type Bench } from './bench'
import { median } from './median'
import { boardOf, calledIn, GRIDS, issueToAll, sayComing } from './muster-scene'
import { inFlight, warm, worst } from './stage'

const ANSWERS = 5000
const IN_FLIGHT = 64
const ROUNDS = 15
const BARE = z.object({ grids: z.number() })
/** The product's functions and the bench's own, side by side. */
const FUNCTIONS = `${FUNCTIONS_OUT}-muster`

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

/** Board against the bare read of the same documents, taking turns. */
async function boardRatio(cloud: TestCloud, orderId: OrderId): Promise<number> {
  const boards: number[] = []
  const bares: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const board = () => boardOf(cloud, orderId)
    boards.push(await timed(board))
    bares.push(
      await timed(async () => {
        const { body } = await cloud.send(DEMO.district.openId, 'bare', { action: 'none', input: {} })
        if (BARE.parse(body).grids !== GRIDS) throw new Error('the bare read missed grids')
      }),
    )
  }
  return median(boards) / median(bares)
}

/** One order to the whole district, 5,000 people answer, the board is read between. */
async function measure() {
  await buildFunctions(join(__dirname, 'functions'), FUNCTIONS)
  cpSync(FUNCTIONS_OUT, FUNCTIONS, { recursive: true })
  const documents = districtOf(DEFAULT_SEED)
  const cloud = await startTestCloud({ documents, functions: FUNCTIONS, onDisk: true })
  try {
    await warm(cloud, 'muster.issue')
    const orderId = await issueToAll(cloud)
    const people = calledIn(documents).slice(0, ANSWERS)
    const answers = people.map((person) => () => sayComing(cloud, orderId, person))
    const told = (await inFlight(answers, IN_FLIGHT)).filter(Boolean).length
    const board = await boardOf(cloud, orderId)
    const counted = board.grids.reduce((sum, { coming }) => sum + coming, 0)
    return {
      'muster.district': people.length - Math.min(told, counted),
      'muster.district.order': worst(cloud, 'muster.issue', 'trips'),
      'muster.district.answer': worst(cloud, 'muster.answer', 'trips'),
      'muster.district.board': worst(cloud, 'muster.board', 'trips'),
      'muster.district.ratio': await boardRatio(cloud, orderId),
    }
  } finally {
    await cloud.close()
    rmSync(FUNCTIONS, { recursive: true })
  }
}

export const MUSTER: Bench = {
  figures: {
    'muster.district': atMost(0, 'answers lost, of 5,000 to an order for 486 grids'),
    'muster.district.order': atMost(18, 'trips, 6 of them for the notices of 486 grids'),
    'muster.district.answer': atMost(2, 'trips'),
    'muster.district.board': atMost(2, 'trips'),
    'muster.district.ratio': atMost(2, '× the time of reading the 486 documents alone'),
  },
  measure,
}
