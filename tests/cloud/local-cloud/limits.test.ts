import { poolOf, type OpenPool } from './pool-of'
import { startProbe, type Probe } from './probe'
import { until } from './until'

describe('of a call', () => {
  let cloud: Probe
  beforeAll(async () => {
    cloud = await startProbe()
  })
  afterAll(() => cloud.close())

  const send = (source: string, name = 'probe') => cloud.send('oProbe', name, { action: 'run', input: source })

  test('it may answer 1 MB of JSON, and not a byte more', async () => {
    const room = 1024 * 1024 - JSON.stringify({ value: '' }).length
    expect((await send(`() => 'x'.repeat(${room})`)).status).toBe(200)
    expect(await send(`() => 'x'.repeat(${room + 1})`)).toEqual({
      status: 502,
      body: { error: 'cloudfunction result size exceed limit (1MB)', errCode: -604001 },
    })
    // A character of three bytes counts as three.
    expect(await send(`() => '网'.repeat(${room / 2})`)).toMatchObject({ body: { errCode: -604001 } })
  })

  test('past the memory of its config.json it dies alone, and the log says of what', async () => {
    const hoard = '() => { const all = []; for (;;) all.push(new Array(1e6).fill(0.5)) }'
    const slow = send(`() => new Promise(done => setTimeout(() => done('done'), 1000))`)
    const [hoarded, other] = await Promise.all([send(hoard), slow])
    expect(hoarded).toEqual({ status: 502, body: { error: 'probe ended without an answer', errCode: -504002 } })
    expect(other).toEqual({ status: 200, body: { value: 'done' } })
    expect(cloud.output.some((line) => /^process \d+ ended: memory$/.test(line))).toBe(true)
  })

  test('the time that a bundle takes to load is not counted', async () => {
    expect(await send(`() => 'in time'`, 'slow-start')).toEqual({ status: 200, body: { value: 'in time' } })
    expect(cloud.functionLog.calls()[0]).toMatchObject({ coldStart: true, outcome: 'answered' })
    expect(cloud.functionLog.calls()[0]?.loadMs).toBeGreaterThanOrEqual(1500)
  })

  test('what it prints past 1 MB is dropped, and the next call’s is not', async () => {
    const before = cloud.output.length
    const flood = `() => { for (let i = 0; i < 40000; i++) console.log('x'.repeat(99)); return 'told' }`
    expect(await send(flood)).toEqual({ status: 200, body: { value: 'told' } })
    const printed = cloud.output.slice(before)
    expect(printed.length).toBeLessThan(11_000)
    expect(printed.at(-1)).toContain('the rest is dropped')
    await send(`() => console.log('heard again')`)
    expect(cloud.output.at(-1)).toBe('heard again')
  })

  test('a line that was not ended is in the log of the call that began it', async () => {
    await send(`() => void process.stdout.write('no end')`)
    expect(cloud.functionLog.calls()[0]?.lines).toEqual(['no end'])
  })
})

describe('of a process', () => {
  let open: OpenPool
  afterEach(() => open.pool.close())

  const call = (source: string) => open.call({ action: 'run', input: source })
  const wrote = (line: RegExp) => () => open.lines.some((text) => line.test(text))

  test('one without a call for long enough is ended; the next call gets another', async () => {
    open = poolOf('probe', { idleMs: 200 })
    const first = await call('() => process.pid')
    await until(wrote(/^process \d+ ended: idle$/))
    expect(await call('() => process.pid')).not.toBe(first)
  })

  test('one that never loads is ended, and each start costs one waiting call', async () => {
    open = poolOf('hanging', { loadLimitMs: 500 })
    const calls = await Promise.allSettled([call('() => 1'), call('() => 2')])
    for (const ended of calls) {
      expect(ended).toMatchObject({
        status: 'rejected',
        reason: { outcome: 'timedOut', message: 'hanging does not load' },
      })
    }
  })

  test('closing answers when all are gone, those that load and those that run included', async () => {
    open = poolOf('probe')
    const running = call('() => new Promise(() => {})')
    await until(wrote(/cold start/))
    const ended = Promise.allSettled([running, call('() => 1')])
    await open.pool.close()
    const shut = { status: 'rejected', reason: { message: 'shutting down' } }
    expect(await ended).toMatchObject([shut, shut])
    await expect(call('() => 1')).rejects.toThrow('shutting down')
  })
})
