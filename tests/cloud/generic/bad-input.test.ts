import { isDeepStrictEqual } from 'node:util'
import { KERNEL_REFUSALS } from '../../../types/domain/refusals'
import type { TestCloud } from '../../support/cloud'
import { ACTIONS, type Listed } from '../../support/generic/actions'
import { canariesIn, canariesLogged } from '../../support/generic/canary'
import { ask, everything, inputOf, setUp, startLanes } from '../../support/generic/lane'
import { type Bent, bentInputs, MARK } from '../../support/generic/malformed'
import { sceneOf } from '../../support/generic/scenes'
import { evenly, times } from '../../support/long'

const AT_LEAST = 50
/** Of an action's inputs, in the short form: those that lie evenly among all. */
const AT_MOST = times(80, Infinity)
const AT_ONCE = 24

let cloud: TestCloud
const tried = { refused: 0, odd: 0 }
beforeAll(async () => {
  ;[cloud] = (await startLanes(1)) as [TestCloud]
})
afterAll(async () => {
  await cloud.close()
  console.log(`bad input: ${ACTIONS.length} actions, ${tried.refused} inputs refused, ${tried.odd} odd ones answered`)
})

async function inBatches<T>(items: readonly T[], run: (item: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE) {
    await Promise.all(items.slice(from, from + AT_ONCE).map(run))
  }
}

/** What is wrong with an answer, or nothing: a refusal that the action lists, or where allowed its value; never a word of the input. */
function faultsOf(
  { contract }: Listed,
  { what, mustRefuse }: Bent,
  heard: { status: number; body: unknown },
): string[] {
  const text = JSON.stringify(heard.body)
  const codes = new Set<unknown>([...contract.refusals, ...KERNEL_REFUSALS])
  const { ok, refusal } = heard.body as { ok?: unknown; refusal?: { code?: unknown } }
  const wrong: string[] = []
  if (heard.status !== 200) wrong.push(`status ${heard.status}`)
  else if (ok === true ? mustRefuse : !codes.has(refusal?.code)) wrong.push(`answered ${text.slice(0, 200)}`)
  if (ok !== true && text.includes(MARK)) wrong.push('says the input again')
  if (/\bat \S+:\d+|Error\b/.test(text)) wrong.push('shows a stack')
  if (canariesIn(text).length > 0) wrong.push('answers personal data')
  return wrong.map((fault) => `${what}: ${fault}`)
}

describe.each(ACTIONS.map((listed) => [listed.action, listed] as const))('%s', (action, listed) => {
  const bent = bentInputs(listed.contract)
  const send = async (one: Bent) => faultsOf(listed, one, await ask(cloud, sceneOf(action).caller, action, one.input))

  test('what the schema forbids is refused, and nothing is written', async () => {
    const scene = sceneOf(action)
    await setUp(cloud, scene)
    const before = await everything(cloud)
    const faults: string[] = []
    const forbidden = evenly(
      bent.filter(({ mustRefuse }) => mustRefuse),
      AT_MOST,
    )
    expect(forbidden.length).toBeGreaterThanOrEqual(AT_LEAST)
    await inBatches(forbidden, async (one) => void faults.push(...(await send(one))))
    tried.refused += forbidden.length
    expect(faults).toEqual([])
    expect(isDeepStrictEqual(await everything(cloud), before)).toBe(true)
    // The same call would have been answered, had its input been whole.
    expect((await ask(cloud, scene.caller, action, await inputOf(cloud, scene))).body).toMatchObject({ ok: true })
  }, 120_000)

  test('what is odd but allowed gets an answer like any other', async () => {
    await setUp(cloud, sceneOf(action))
    const faults: string[] = []
    const odd = bent.filter(({ mustRefuse }) => !mustRefuse)
    await inBatches(odd, async (one) => void faults.push(...(await send(one))))
    tried.odd += odd.length
    expect(faults).toEqual([])
  })
})

test.each<[string, string, unknown]>([
  ['no action', 'tasks', { input: {} }],
  ['no input', 'tasks', { action: 'tasks.claim' }],
  ['a number for an action', 'tasks', { action: 5, input: {} }],
  ['an operator for an action', 'tasks', { action: { $ne: MARK }, input: {} }],
  ['a field beside', 'tasks', { action: 'tasks.claim', input: {}, userInfo: { openId: MARK } }],
  ['nothing', 'tasks', null],
  ['a list', 'tasks', [MARK]],
])('a call that is %s is refused by the transport', async (_title, name, body) => {
  const heard = await cloud.send('o-p00000001', name, body)
  expect(heard.status).toBe(400)
  expect(JSON.stringify(heard.body)).not.toContain(MARK)
})

test.each(['tasks.constructor', 'tasks.__proto__', 'tasks.toString', 'tasks.', 'points.capture', 'claim', MARK])(
  'an action that a function does not have is refused: %s',
  async (action) => {
    const { status, body } = await cloud.send('o-p00000001', 'tasks', { action, input: {} })
    expect({ status, body }).toMatchObject({ status: 200, body: { ok: false, refusal: { code: 'unknownAction' } } })
  },
)

test.each<[string, unknown]>([
  ['null', null],
  ['a list', []],
  ['a text', MARK],
])('%s for an input is refused', async (_title, input) => {
  const { body } = await cloud.send('o-p00000001', 'tasks', { action: 'tasks.claim', input })
  expect(body).toMatchObject({ ok: false, refusal: { code: 'badInput' } })
})

test('a body too large for the cloud is refused by the transport, and one nested without end harms nobody', async () => {
  const large = await cloud.send('o-p00000001', 'tasks', { action: 'tasks.claim', input: 'x'.repeat(7_000_000) })
  expect(large.status).toBe(413)
  const depth = 2000
  const deep: unknown = JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`)
  expect((await cloud.send('o-p00000001', 'tasks', { action: 'tasks.claim', input: deep })).body).toMatchObject({
    refusal: { code: 'badInput' },
  })
})

test('no log line says a word of an input, nor personal data', () => {
  expect(cloud.output.filter((line) => line.includes(MARK))).toEqual([])
  expect(canariesLogged(cloud)).toEqual([])
})
