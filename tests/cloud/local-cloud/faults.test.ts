import type { FaultKind, FaultPlan } from '../../../tools/local-cloud/faults/plan'
import { startProbe, type Probe } from './probe'

/** Counts what was written: an insert without an id is applied as often as it is delivered. */
const INSERT = `async ({db}) => (await db.collection('codes').add({data: {mark: 1}})).errMsg`
const TIME_LIMIT_MS = 1200

let cloud: Probe
beforeAll(async () => {
  cloud = await startProbe({ timeoutMs: TIME_LIMIT_MS })
})
beforeEach(() => cloud.database.remove('codes', { mark: 1 }, { multi: true }))
afterEach(() => cloud.faults.clear())
afterAll(() => cloud.close())

const written = () => cloud.database.count('codes', { mark: 1 })
const send = (source: string) => cloud.send('oProbe', 'probe', { action: 'run', input: source })
const first = (kind: FaultKind): FaultPlan => ({ exact: [{ at: 'probe/*', call: 1, trip: 1, kind }] })
const record = () =>
  cloud.faults.record.map(({ functionName, trip, action, kind }) => [functionName, trip, action, kind])

test.each<[FaultKind, number, number, RegExp]>([
  ['failBefore', 200, 0, /-501001.*nothing was done/],
  ['loseAnswer', 200, 1, /socket hang up/],
  ['deliverTwice', 200, 2, /add:ok/],
  ['timeOutBefore', 502, 0, /error/],
  ['timeOutAfter', 502, 1, /error/],
  ['killBefore', 502, 0, /error/],
  ['killAfter', 502, 1, /error/],
])('%s: the call ends with %d, and %d documents are written', async (kind, status, count, words) => {
  cloud.faults.plan(first(kind))
  const answer = await send(INSERT)
  expect({ status: answer.status, written: await written() }).toEqual({ status, written: count })
  expect(JSON.stringify(answer.body)).toMatch(words)
  expect(record()).toEqual([['probe', 1, 'database.insertDocument', kind]])
  expect(await cloud.run(INSERT)).toBe('collection.add:ok')
  expect(await written()).toBe(count + 1)
})

test('the second answer of what was delivered twice is the one that counts', async () => {
  cloud.faults.plan(first('deliverTwice'))
  const { message } = await cloud.refusal(`({db}) => db.collection('codes').add({data: {_id: 'one', mark: 1}})`)
  expect(message).toContain('E11000')
  expect(await written()).toBe(1)
})

test('an exact fault hits the trip that it names, of the call that it names, and no other', async () => {
  const twice = `async ({db}) => { await db.collection('codes').count(); return (${INSERT})({db}) }`
  cloud.faults.plan({
    exact: [
      { at: 'probe/*', call: 2, trip: 2, kind: 'failBefore' },
      { at: '*/database.insert*', call: 4, trip: 1, kind: 'failBefore' },
      { at: 'other/*', call: 1, trip: 1, kind: 'failBefore' },
    ],
  })
  const ends: boolean[] = []
  for (const _call of [1, 2, 3, 4, 5]) ends.push('value' in Object((await send(twice)).body))
  expect(ends).toEqual([true, false, true, false, true])
  expect(record()).toEqual([
    ['probe', 2, 'database.insertDocument', 'failBefore'],
    ['probe', 2, 'database.insertDocument', 'failBefore'],
  ])
})

test('the same seed over the same calls gives the same faults; another seed gives others', async () => {
  const run = async (seed: number) => {
    cloud.faults.plan({ seed, rate: 0.4, kinds: ['failBefore', 'loseAnswer', 'deliverTwice'] })
    for (let call = 0; call < 12; call += 1)
      await send(`async ({db}) => { await db.collection('codes').count(); return (${INSERT})({db}) }`)
    return JSON.stringify(record())
  }
  const [one, again, other] = [await run(7), await run(7), await run(8)]
  expect(again).toBe(one)
  expect(other).not.toBe(one)
  expect(cloud.faults.record.length).toBeGreaterThan(3)
})

test('a person of this machine switches faults on and off at /local/faults', async () => {
  const ask = async (method: string, body?: unknown, headers = {}) => {
    const response = await fetch(`${cloud.url}/local/faults`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: response.status, body: (await response.json()) as unknown }
  }
  expect(await ask('POST', first('failBefore'))).toEqual({
    status: 200,
    body: { plan: first('failBefore'), record: [] },
  })
  await send(INSERT)
  expect(await ask('GET')).toMatchObject({
    status: 200,
    body: { record: [{ kind: 'failBefore', trip: 1, functionName: 'probe' }] },
  })
  expect(await ask('DELETE')).toMatchObject({ status: 200, body: { plan: null } })
  expect(await send(INSERT)).toMatchObject({ status: 200, body: { value: 'collection.add:ok' } })
  for (const wrong of [
    {},
    { exact: [] },
    { ...first('failBefore'), seed: 1 },
    { seed: 1, rate: 2, kinds: ['failBefore'] },
  ]) {
    expect(await ask('POST', wrong)).toMatchObject({ status: 400 })
  }
  expect(await ask('POST', first('failBefore'), { origin: 'http://elsewhere.example' })).toMatchObject({ status: 403 })
})
