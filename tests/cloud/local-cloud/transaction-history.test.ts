import { z } from 'zod'
import { times } from '../../support/long'
import { judge, type Committed, type Run, type State } from './history'
import { startProbe, type Probe } from './probe'
import { wanderers } from './wanderers'

const PROCESSES = 4
const CLIENTS = 4
const TRANSACTIONS = times(12, 600)
const BUCKETS = ['g0', 'g1', 'g2']
const START: State = new Map(Array.from({ length: 6 }, (_unused, i) => [`k${i}`, { v: `v${i}`, gridId: `g${i % 3}` }]))

const VALUE = z.strictObject({ v: z.string(), gridId: z.string() })
const RUNS: z.ZodType<Run[]> = z.array(
  z.strictObject({
    id: z.string(),
    ops: z.array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('get'), key: z.string(), saw: VALUE.nullable() }),
        z.strictObject({ type: z.literal('where'), gridId: z.string(), saw: z.array(z.tuple([z.string(), VALUE])) }),
        z.strictObject({ type: z.literal('put'), key: z.string(), value: VALUE.nullable() }),
      ]),
    ),
    startedAfter: z.number(),
    startedBefore: z.number(),
    endedAfter: z.number(),
    endedBefore: z.number(),
    committed: z.boolean(),
    failure: z.string(),
  }),
)
const PUT = z.object({ $set: VALUE })

let cloud: Probe
beforeAll(async () => {
  cloud = await startProbe()
})
afterAll(() => cloud.close())

/** The order in which the engine answered what it committed: a witness, which the checker does not trust. */
const witness = (): Committed[] => {
  const { database } = cloud
  const order: Committed[] = []
  const commit = database.commitTransaction.bind(database)
  const update = database.update.bind(database)
  jest.spyOn(database, 'commitTransaction').mockImplementation(async (id) => {
    await commit(id)
    order.push({ id })
  })
  jest.spyOn(database, 'update').mockImplementation(async (name, filter, modifier, options) => {
    const answer = await update(name, filter, modifier, options)
    const value = PUT.parse(modifier).$set
    if (answer.updated > 0) order.push({ id: value.v, put: { key: String(filter['_id']), value } })
    return answer
  })
  return order
}

const stored = async (): Promise<State> => {
  const documents = await cloud.database.find('memberships', { filter: {}, sort: { _id: 1 } })
  return new Map(documents.map(({ _id, ...value }) => [String(_id), VALUE.parse(value)]))
}

test(
  `snapshot isolation holds over ${PROCESSES * CLIENTS * TRANSACTIONS} transactions of ${PROCESSES * CLIENTS} clients at once`,
  async () => {
    const seed = Number(process.env['HISTORY_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
    await cloud.database.load({ memberships: Array.from(START, ([_id, value]) => ({ _id, ...value })) })
    const order = witness()
    const answers = await Promise.all(
      Array.from({ length: PROCESSES }, (_unused, i) =>
        cloud.run(
          `(tools) => (${wanderers.toString()})(tools, ${JSON.stringify({ seed: seed + i * 7919, clients: CLIENTS, transactions: TRANSACTIONS, keys: [...START.keys(), 'k6', 'k7'], buckets: BUCKETS })})`,
        ),
      ),
    )
    const runs = answers.flatMap((answer) => RUNS.parse(answer))
    const found = judge(START, runs, order)
    expect({ seed, wrong: found.wrong }).toEqual({ seed, wrong: [] })
    expect({ seed, stored: await stored() }).toEqual({ seed, stored: found.end })
    // The history is worth nothing unless transactions met.
    const failures = new Set(runs.map(({ failure }) => failure))
    expect({ seed, met: ['TransactionBusy', 'TransactionConflict'].filter((name) => failures.has(name)) }).toEqual({
      seed,
      met: ['TransactionBusy', 'TransactionConflict'],
    })
    expect(found.skewed).toBeGreaterThan(0)
    console.log(
      `seed ${seed}: ${found.committed} of ${runs.length} transactions committed, ${order.length - found.committed} writes outside, ${found.skewed} skewed`,
    )
  },
  times(60_000, 1_800_000),
)
