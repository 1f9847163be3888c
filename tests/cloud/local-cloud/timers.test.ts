import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { startProbe, type Probe } from './probe'
import { until } from './until'

/** The fixtures' timers are due on leap days only: `nightly` at two, `stubborn` at three in China. */
const TWO = Date.parse('2028-02-28T18:00:00Z')
const THREE = Date.parse('2028-02-28T19:00:00Z')
const MINUTE = 60_000

const TIMERS = z.array(
  z.object({
    function: z.string(),
    name: z.string(),
    cron: z.string(),
    next: z.number().nullable(),
    last: z.object({ at: z.number(), outcome: z.string() }).nullable(),
  }),
)

const timersOf = async ({ url }: TestCloud) => TIMERS.parse(await (await fetch(`${url}/local/timers`)).json())

const fire = async ({ url }: TestCloud, name: string) => {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${url}/local/timers/${name}`, { method: 'POST', headers, body: '{}' })
  const body: unknown = await response.json()
  return { status: response.status, body }
}

describe('the timers of functions that declare them', () => {
  let cloud: Probe
  beforeEach(async () => {
    cloud = await startProbe({ clock: TWO - MINUTE })
  })
  afterEach(() => cloud.close())

  const firings = (functionName: string) =>
    cloud.functionLog.calls().filter((call) => call.functionName === functionName && call.source === 'wx_trigger')

  const printed = (functionName: string): unknown[] =>
    firings(functionName).flatMap(({ lines }) =>
      lines.filter((line) => line.startsWith('{')).map((line): unknown => JSON.parse(line)),
    )

  test('are listed with the moment they fire next', async () => {
    expect(await timersOf(cloud)).toEqual([
      { function: 'nightly', name: 'atTwo', cron: '0 0 2 29 2 * *', next: TWO, last: null },
      { function: 'stubborn', name: 'atThree', cron: '0 0 3 29 2 * *', next: THREE, last: null },
    ])
  })

  test('fire by the local cloud’s clock, with the platform’s event and without a caller', async () => {
    // The same process answers a person before.
    await cloud.send('oSomebody', 'nightly', { action: 'a', input: 1 })
    cloud.setClock(TWO - 200)
    await until(() => firings('nightly').length === 1)
    expect(firings('nightly')[0]).toMatchObject({ coldStart: false })
    expect(printed('nightly')).toEqual([
      {
        event: { Type: 'Timer', TriggerName: 'atTwo', Time: '2028-02-28T18:00:00Z', Message: '' },
        context: { ENV: 'local', SOURCE: 'wx_trigger' },
      },
    ])
    const [timer] = await timersOf(cloud)
    expect(timer).toMatchObject({ next: Date.parse('2032-02-28T18:00:00Z'), last: { outcome: 'answered' } })
  })

  test('do not make up for what a moved clock jumped over', async () => {
    cloud.setClock(THREE + MINUTE)
    expect((await timersOf(cloud)).map(({ next, last }) => ({ next, last }))).toEqual([
      { next: Date.parse('2032-02-28T18:00:00Z'), last: null },
      { next: Date.parse('2032-02-28T19:00:00Z'), last: null },
    ])
    cloud.setClock(TWO - MINUTE)
    expect((await timersOf(cloud)).map(({ next }) => next)).toEqual([TWO, THREE])
    expect(cloud.functionLog.calls()).toEqual([])
  })

  test('fire when told to, one at a time by name', async () => {
    expect(await fire(cloud, 'nightly.atTwo')).toEqual({ status: 200, body: { outcome: 'answered' } })
    expect(await fire(cloud, 'atTwo')).toEqual({ status: 200, body: { outcome: 'answered' } })
    expect(await fire(cloud, 'stubborn.atThree')).toEqual({ status: 200, body: { outcome: 'failed' } })
    expect(firings('nightly')).toHaveLength(2)
    for (const name of ['nightly', 'nightly.atThree', 'nobody', '']) expect((await fire(cloud, name)).status).toBe(404)
  })

  test('are tried twice more when they fail, each time a minute later, with the same event', async () => {
    await fire(cloud, 'stubborn.atThree')
    for (const tries of [2, 3]) {
      cloud.setClock(cloud.now() + MINUTE - 5000)
      expect(firings('stubborn')).toHaveLength(tries - 1)
      cloud.setClock(cloud.now() + 5000)
      await until(() => firings('stubborn').length === tries)
    }
    cloud.setClock(cloud.now() + 10 * MINUTE)
    expect(await fire(cloud, 'nightly.atTwo')).toMatchObject({ body: { outcome: 'answered' } })
    expect(firings('stubborn')).toHaveLength(3)
    expect(new Set(printed('stubborn').map((event) => JSON.stringify(event))).size).toBe(1)
  })
})

describe('a trigger that the platform would not take stops the start, with a sentence', () => {
  let folder = ''
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'grid-vanguard-functions-'))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const write = (name: string, config: string): void => {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'index.js'), 'exports.main = () => 1')
    writeFileSync(join(folder, name, 'config.json'), config)
  }
  const trigger = (name: string, type = 'timer', config = '0 0 2 * * * *') => ({ name, type, config })

  test.each<[string, unknown, string]>([
    [
      'a cron of six fields',
      [trigger('six', 'timer', '0 0 2 * * *')],
      'trigger "six": a cron expression has seven fields',
    ],
    ['a cron without sense', [trigger('odd', 'timer', '0 0 25 * * * *')], 'trigger "odd": "25" is no hour'],
    ['another type', [trigger('cos', 'cos')], 'trigger "cos": type: the only type is "timer"'],
    ['a name with a dot', [trigger('a.b')], 'trigger "a.b": name: a name begins with a letter'],
    ['two of one name', [trigger('twice'), trigger('twice')], 'triggers: the platform takes one trigger a function'],
    ['an unknown field', [{ ...trigger('more'), enabled: true }], 'trigger "more"'],
    ['no list', {}, 'triggers: '],
  ])('%s', async (_title, triggers, sentence) => {
    write('broken', JSON.stringify({ triggers }))
    await expect(startTestCloud({ functions: folder })).rejects.toThrow(`broken/config.json: ${sentence}`)
  })

  test.each<[string, string, string]>([
    ['what is not JSON', '{', 'it is not JSON'],
    ['more time than the platform gives', '{"timeout":61}', 'timeout: a function may run for 60 seconds at most'],
    ['memory that no size has', '{"memorySize":200}', 'memorySize: '],
  ])('%s stops it, too', async (_title, config, sentence) => {
    write('broken', config)
    await expect(startTestCloud({ functions: folder })).rejects.toThrow(`broken/config.json: ${sentence}`)
  })

  test('two functions may use one name; then it takes the function’s to fire one', async () => {
    for (const name of ['one', 'two']) write(name, JSON.stringify({ triggers: [trigger('nightly')] }))
    const cloud = await startTestCloud({ functions: folder })
    try {
      expect((await fire(cloud, 'nightly')).status).toBe(404)
      expect(await fire(cloud, 'two.nightly')).toEqual({ status: 200, body: { outcome: 'answered' } })
      expect(cloud.functionLog.calls().map(({ functionName }) => functionName)).toEqual(['two'])
    } finally {
      await cloud.close()
    }
  })
})
