import { startProbe, type Probe } from './probe'

let cloud: Probe
beforeAll(async () => {
  cloud = await startProbe()
})
afterAll(() => cloud.close())

const send = (source: string, name = 'probe', openid = 'oProbe') =>
  cloud.send(openid, name, { action: 'run', input: source })

describe('a call that ends its process', () => {
  test.each<[string, string]>([
    ['by leaving', `() => process.exit(3)`],
    ['by a signal', `() => process.kill(process.pid, 'SIGKILL')`],
    ['by an error that nobody caught', `() => new Promise(() => setTimeout(() => { throw new Error('secret') }, 1))`],
    ['by a promise that nobody awaited', `() => { Promise.reject(new Error('secret')); return new Promise(() => {}) }`],
  ])('%s gets 502 without a reason, and the next call an answer', async (_title, source) => {
    const body = { error: 'probe ended without an answer', errCode: -504002 }
    expect(await send(source)).toEqual({ status: 502, body })
    expect(await cloud.run(`() => 'alive'`)).toBe('alive')
  })

  test('takes no other call with it', async () => {
    const slow = send(`() => new Promise(done => setTimeout(() => done('done'), 700))`)
    const [dead, alive] = await Promise.all([send(`() => process.exit(1)`), slow])
    expect(dead.status).toBe(502)
    expect(alive).toEqual({ status: 200, body: { value: 'done' } })
  })
})

describe('what a call leaves behind after its answer', () => {
  test.each<[string, string]>([
    [
      'a promise that nobody awaited',
      `() => { setImmediate(() => Promise.reject(new Error('late'))); return 'answered' }`,
    ],
    ['its exit', `() => { setImmediate(() => process.exit(4)); return 'answered' }`],
    ['a signal to itself', `() => { setImmediate(() => process.kill(process.pid, 'SIGKILL')); return 'answered' }`],
    ['a closed channel', `() => { setImmediate(() => process.disconnect()); return 'answered' }`],
  ])('%s ends its process, but neither its answer nor the next call', async (_title, source) => {
    for (let time = 0; time < 2; time++) {
      expect(await send(source)).toEqual({ status: 200, body: { value: 'answered' } })
      expect(await send(`() => 'next'`)).toEqual({ status: 200, body: { value: 'next' } })
    }
  })
})

test('what a call throws reaches its caller by its message, as on the platform, and not by its stack', async () => {
  expect(await send('', 'stubborn')).toEqual({ status: 502, body: { error: 'Error: not today', errCode: -504002 } })
})

test('a function has no way to the process that started its own', async () => {
  expect(await cloud.run(`() => [typeof process.send, typeof process.channel?.send]`)).toEqual([
    'undefined',
    'undefined',
  ])
})

test('what JSON has no word for is answered as null', async () => {
  expect(await cloud.send('oProbe', 'wordless', { action: 'run', input: null })).toEqual({ status: 200, body: null })
})

test('a call past the time limit of its config.json is ended alone', async () => {
  const [late, quick] = await Promise.all([
    send(`() => new Promise(() => {})`, 'impatient'),
    send(`() => 'quick'`, 'impatient'),
  ])
  expect(late).toEqual({ status: 502, body: { error: 'impatient gave no answer within 1 s', errCode: -504003 } })
  expect(quick).toEqual({ status: 200, body: { value: 'quick' } })
  // Busy code answers no timer; only the end of its process does.
  expect(await send(`() => { for (;;); }`, 'impatient')).toMatchObject({ status: 502 })
  expect(await send(`() => 'again'`, 'impatient')).toEqual({ status: 200, body: { value: 'again' } })
})

test('a bundle that does not load refuses its calls, each time, and says why in the log only', async () => {
  for (const _time of [1, 2]) {
    const { status, body } = await send(`() => 1`, 'broken')
    expect({ status, body: JSON.stringify(body) }).toEqual({ status: 502, body: expect.not.stringContaining('bundle') })
  }
  expect(cloud.output.join('\n')).toContain('this bundle does not load')
})

test('each call has its own caller, however many come at once', async () => {
  const people = Array.from({ length: 24 }, (_, i) => `oPerson${i}`)
  const seen = await Promise.all(
    people.map((openid) =>
      cloud.run(`({cloud}) => new Promise(done => setTimeout(() => done(cloud.getWXContext().OPENID), 5))`, openid),
    ),
  )
  expect(seen).toEqual(people)
})

test('a function has the keys and the place of a cloud function, and nothing of this machine', async () => {
  const env = (await cloud.run(`() => process.env`)) as Record<string, string>
  for (const name of ['STATION_KEY', 'CODE_KEY', 'REASON_KEY']) expect(env[name]).toMatch(/^[0-9a-f]{64}$/)
  expect(env).toMatchObject({ TENCENTCLOUD_RUNENV: 'SCF', TCB_SOURCE: 'wx_client', TZ: 'UTC' })
  for (const name of ['SESSION_KEY', 'HOME', 'USER']) expect(env).not.toHaveProperty(name)
  expect(await cloud.run(`({cloud}) => cloud.getWXContext()`)).toMatchObject({ OPENID: 'oProbe', SOURCE: 'wx_client' })
})

test('what a function prints is there when its answer is', async () => {
  await cloud.run(`() => { console.log('one %s', 'line'); process.stdout.write('two\\nthree\\n'); return 1 }`)
  expect(cloud.output.slice(-3)).toEqual(['one line', 'two', 'three'])
})

test('at most four processes serve a function', async () => {
  const pids = await Promise.all(
    Array.from({ length: 16 }, () => cloud.run(`() => new Promise(done => setTimeout(() => done(process.pid), 30))`)),
  )
  expect(new Set(pids).size).toBeLessThanOrEqual(4)
})
