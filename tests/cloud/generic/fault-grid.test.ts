import { isDeepStrictEqual } from 'node:util'
import { FAULT_KINDS, type FaultKind, type FaultPlan } from '../../../tools/local-cloud/faults/plan'
import type { TestCloud } from '../../support/cloud'
import { ACTIONS, isWrite } from '../../support/generic/actions'
import { canariesIn, canariesLogged } from '../../support/generic/canary'
import { ask, everything, inputOf, setUp, spread, startLanes } from '../../support/generic/lane'
import { comparable, timeless } from '../../support/generic/outcome'
import type { Scene } from '../../support/generic/scene'
import { sceneOf, SCENES, titleOf } from '../../support/generic/scenes'
import { evenly, times } from '../../support/long'

const WRITES = new Set(ACTIONS.filter(isWrite).map(({ action }) => action))
const WRITE_SCENES = SCENES.filter(({ action }) => WRITES.has(action))
/** Long enough for a call on a busy machine; a call that a fault holds up is ended by it. */
const TIME_LIMIT_MS = 1500
/** What a process does not survive, in the order in which scenes take turns in the short form: a time limit is waited for, a death is not. */
const DYING_IN_TURN: readonly FaultKind[] = [
  'killBefore',
  'killAfter',
  'timeOutAfter',
  'killBefore',
  'killAfter',
  'timeOutBefore',
  'killBefore',
  'killAfter',
]
const DYING: ReadonlySet<FaultKind> = new Set(DYING_IN_TURN)
const LIVING = FAULT_KINDS.filter((kind) => !DYING.has(kind))
const ALL = times(0, 1) === 1
/** In the short form a flow of many steps is disturbed at some of them, and a process, slow to start again, dies once. */
const TRIPS_AT_MOST = times(4, Infinity)
const DEATHS = 1
let turn = 0

interface Cell {
  readonly trip: number
  readonly kind: FaultKind
}

/** Every way at every trip; in the short form every way that a process survives, and a death, whose way and trip take turns from scene to scene. */
function cellsOf(trips: number): Cell[] {
  const disturbed = evenly(
    Array.from({ length: trips }, (_unused, index) => index + 1),
    TRIPS_AT_MOST,
  )
  const at = (kinds: readonly FaultKind[]) => disturbed.flatMap((trip) => kinds.map((kind) => ({ trip, kind })))
  if (ALL) return at(FAULT_KINDS)
  const deaths = Array.from({ length: DEATHS }, (_unused, index) => {
    turn += 1
    const trip = disturbed[(turn + Math.ceil((index * disturbed.length) / DEATHS)) % disturbed.length] ?? 1
    return { trip, kind: DYING_IN_TURN[turn % DYING_IN_TURN.length] ?? 'killAfter' }
  })
  // The slowest first: the other lanes go through the rest meanwhile.
  return [...deaths, ...at(LIVING)]
}

/** A person taps this often while things go wrong, and once more when they go well again. */
const TAPS = 8
const TURNS = 5

let lanes: TestCloud[] = []
const tried = { cells: 0, runs: 0, faults: 0 }
beforeAll(async () => {
  lanes = await startLanes(3, { timeoutMs: TIME_LIMIT_MS })
})
afterAll(async () => {
  await Promise.all(lanes.map((lane) => lane.close()))
  console.log(`fault grid: ${tried.cells} cells, ${tried.runs} random runs, ${tried.faults} faults`)
})

/** What the client of src/cloud takes for an answer; anything else leaves it in doubt, and it sends the same again. */
const isAnswer = ({ status, body }: { status: number; body: unknown }): boolean =>
  status === 200 && typeof body === 'object' && body !== null && 'ok' in body

const isRefused = (body: unknown, code: string | undefined): boolean =>
  code !== undefined && (body as { refusal?: { code: string } }).refusal?.code === code

async function untilAnswered(cloud: TestCloud, scene: Scene, first: object) {
  const { action, caller, tapsAgain } = scene
  let input = first
  for (let taps = 1; taps <= TAPS + 1; taps += 1) {
    if (taps > TAPS) cloud.faults.clear()
    const heard = await ask(cloud, caller, action, input)
    if (isRefused(heard.body, tapsAgain)) input = await inputOf(cloud, scene)
    else if (isAnswer(heard)) return { taps, answer: heard.body }
  }
  return { taps: TAPS + 1, answer: 'none' }
}

interface End {
  readonly taps: number
  readonly answer: unknown
  readonly state: unknown
  readonly trips: number
}

async function play(cloud: TestCloud, scene: Scene, plan?: FaultPlan): Promise<End> {
  cloud.faults.clear()
  await setUp(cloud, scene)
  const input = await inputOf(cloud, scene)
  if (plan) cloud.faults.plan(plan)
  const { taps, answer } = await untilAnswered(cloud, scene, input)
  cloud.faults.clear()
  return {
    taps,
    answer: timeless(answer, scene.clock),
    state: comparable(await everything(cloud), scene.clock),
    trips: cloud.trips(),
  }
}

/** Plays again when a busy machine ended the first call at its time limit, before it came to what it was played for. */
async function playUntil(came: (end: End) => boolean, once: () => Promise<End>): Promise<End> {
  for (let left = TURNS; left > 1; left -= 1) {
    const end = await once()
    if (came(end)) return end
  }
  return once()
}

/** What must hold after any faults: the end of the undisturbed run, once. @returns what does not */
function faultsOf(end: End, undisturbed: End): string[] {
  const wrong: string[] = []
  if (!isDeepStrictEqual(end.answer, undisturbed.answer)) wrong.push(`answered ${JSON.stringify(end.answer)}`)
  if (!isDeepStrictEqual(end.state, undisturbed.state)) wrong.push('left another state')
  if (canariesIn(JSON.stringify(end.answer)).length > 0) wrong.push('answered personal data')
  return wrong
}

/** Each lane has keys of its own, and so an undisturbed run of its own. */
async function playUndisturbed(scene: Scene): Promise<Map<TestCloud, End>> {
  const once = (lane: TestCloud) =>
    playUntil(
      ({ taps }) => taps === 1,
      () => play(lane, scene),
    )
  return new Map(await Promise.all(lanes.map(async (lane) => [lane, await once(lane)] as const)))
}

test.each([...WRITES])('%s has a scene', (action) => {
  expect(sceneOf(action).action).toBe(action)
})

describe.each(WRITE_SCENES.map((scene) => [titleOf(scene), scene] as const))('%s', (_title, scene) => {
  let undisturbed = new Map<TestCloud, End>()
  beforeAll(async () => {
    undisturbed = await playUndisturbed(scene)
  })

  test('a fault at any round trip, then the same request again: done once, with the same answer', async () => {
    const [{ answer, trips } = { answer: null, trips: 0 }] = undisturbed.values()
    expect(answer).toMatchObject({ ok: true })
    const cells = cellsOf(trips)
    const failures: string[] = []
    await spread(lanes, cells, async (lane, { trip, kind }) => {
      const end = await playUntil(
        () => lane.faults.record.length === 1,
        () => play(lane, scene, { exact: [{ at: '*/*', call: 1, trip, kind }] }),
      )
      const reference = undisturbed.get(lane)
      const wrong = reference ? faultsOf(end, reference) : ['has nothing to compare with']
      if (lane.faults.record.length !== 1) wrong.push(`met ${lane.faults.record.length} faults`)
      failures.push(...wrong.map((what) => `${kind} at trip ${trip}: ${what}`))
    })
    tried.cells += cells.length
    tried.faults += cells.length
    expect(failures).toEqual([])
  }, 120_000)

  const seeds = Array.from({ length: times(2, 40) }, (_unused, index) => index + 1)
  test(`many faults at once, by seeds 1 to ${seeds.length}: done once, with the same answer`, async () => {
    const failures: string[] = []
    await spread(lanes, seeds, async (lane, seed) => {
      const end = await play(lane, scene, { seed, rate: 0.35, kinds: ALL ? FAULT_KINDS : LIVING })
      const reference = undisturbed.get(lane)
      const wrong = reference ? faultsOf(end, reference) : ['has nothing to compare with']
      const met = lane.faults.record.map(({ trip, kind }) => `${kind} at ${trip}`).join(', ')
      failures.push(...wrong.map((what) => `seed ${seed}: ${what} after ${met}`))
      tried.faults += lane.faults.record.length
    })
    tried.runs += seeds.length
    expect(failures).toEqual([])
  }, 600_000)
})

test('no personal data was logged', () => {
  for (const lane of lanes) expect(canariesLogged(lane)).toEqual([])
})
