import { FunctionLog, type CallRecord } from '../../../tools/local-cloud/functions/function-log'
import { startProbe, type Probe } from './probe'
import { until } from './until'

let cloud: Probe
beforeEach(async () => {
  cloud = await startProbe()
})
afterEach(() => cloud.close())

const latest = (functionName: string): CallRecord | undefined =>
  cloud.functionLog.calls().find((call) => call.functionName === functionName)

const send = (source: string, name = 'probe') => cloud.send('oSecretPerson', name, { action: 'run', input: source })

test('a call is there with its process, its trips and its lines, newest first', async () => {
  await send('() => "first"')
  await send(`async ({db, cloud}) => {
    console.log('a line')
    await db.collection('codes').where({_id: 'x'}).get()
    await db.collection('nowhere').get().catch(() => null)
    await cloud.callFunction({name: 'nobody'}).catch(() => null)
  }`)
  const [second, first, ...more] = cloud.functionLog.calls()
  expect(more).toEqual([])
  expect(first).toEqual({
    callId: expect.any(String),
    functionName: 'probe',
    action: 'run',
    source: 'wx_client',
    startedAt: expect.any(Number),
    queuedMs: expect.any(Number),
    coldStart: true,
    loadMs: expect.any(Number),
    processId: expect.any(Number),
    durationMs: expect.any(Number),
    outcome: 'answered',
    answerBytes: JSON.stringify({ value: 'first' }).length,
    trips: [],
    lines: [],
  })
  expect(second).toMatchObject({ coldStart: false, loadMs: null, processId: first?.processId, lines: ['a line'] })
  const trip = { action: 'database.getDocument', at: expect.any(Number), ms: expect.any(Number) }
  expect(second?.trips).toEqual([
    { ...trip, collection: 'codes', code: null },
    { ...trip, collection: 'nowhere', code: 'DATABASE_COLLECTION_NOT_EXIST' },
    { ...trip, action: 'functions.invokeFunction', collection: null, code: 'FUNCTION_NOT_FOUND' },
  ])
})

test('neither what came in nor who called is in it', async () => {
  await send(`() => 'what-came-in'.length`)
  expect(JSON.stringify(cloud.functionLog.calls())).not.toMatch(/what-came-in|oSecretPerson/)
})

test.each<[CallRecord['outcome'], string, string]>([
  ['answered', 'probe', '() => 1'],
  ['failed', 'stubborn', ''],
  ['timedOut', 'impatient', '() => new Promise(() => {})'],
  ['crashed', 'probe', '() => process.exit(1)'],
  ['tooLarge', 'probe', '() => "x".repeat(1024 * 1024)'],
])('a call that %s', async (outcome, name, source) => {
  await send(source, name)
  expect(latest(name)).toMatchObject({ outcome })
})

test('a call that no process could take has none', async () => {
  await send('', 'broken')
  expect(latest('broken')).toMatchObject({ outcome: 'crashed', processId: null, coldStart: false, durationMs: 0 })
})

test('where a call came from, and the clock it came at', async () => {
  const later = Date.parse('2030-01-01T00:00:00Z')
  cloud.setClock(later)
  await cloud.run(`({cloud}) => cloud.callFunction({name: 'impatient', data: {action: 'run', input: '() => 1'}})`)
  expect(latest('impatient')).toMatchObject({ source: 'function', action: 'run' })
  expect(latest('probe')?.trips).toMatchObject([{ action: 'functions.invokeFunction', collection: null, code: null }])
  expect(latest('probe')?.startedAt).toBeGreaterThanOrEqual(later)
})

test('the written log tells how processes begin and end', async () => {
  const told = (line: string): boolean => cloud.output.some((text) => text.replace(/\d+/g, 'N') === line)
  await send('() => process.exit(1)')
  expect(told('process N cold start N ms')).toBe(true)
  await until(() => told('process N ended: crash'))
  await send('() => new Promise(() => {})', 'impatient')
  await until(() => told('process N ended: timeout'))
  await send('', 'broken')
  await until(() => told('process N ended: crash while loading'))
})

test('it keeps the last 500 calls, and of each the last 50 lines', () => {
  const log = new FunctionLog()
  for (let call = 1; call <= 600; call++) {
    const callId = String(call)
    log.begin(callId)
    for (let line = 1; line <= 60; line++) log.line(callId, `${callId}/${line}`)
    log.end({
      callId,
      functionName: 'f',
      action: null,
      source: 'wx_client',
      startedAt: 0,
      queuedMs: 0,
      coldStart: false,
      loadMs: null,
      processId: 1,
      durationMs: 0,
      outcome: 'answered',
      answerBytes: 0,
    })
  }
  const calls = log.calls()
  expect([calls.length, calls[0]?.callId, calls.at(-1)?.callId]).toEqual([500, '600', '101'])
  expect([calls[0]?.lines.length, calls[0]?.lines[0], calls[0]?.lines.at(-1)]).toEqual([50, '600/11', '600/60'])
})
