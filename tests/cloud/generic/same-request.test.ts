import { DAY } from '../../../types/domain/time'
import type { TestCloud } from '../../support/cloud'
import { ACTIONS, isWrite } from '../../support/generic/actions'
import { ask, everything, inputOf, otherOf, setUp, startLanes } from '../../support/generic/lane'
import { comparable, timeless } from '../../support/generic/outcome'
import { SCENES, titleOf } from '../../support/generic/scenes'

const WRITES = new Set(ACTIONS.filter(isWrite).map(({ action }) => action))
const WRITE_SCENES = SCENES.filter(({ action }) => WRITES.has(action)).map((scene) => [titleOf(scene), scene] as const)

let cloud: TestCloud
let asked = 0
beforeAll(async () => {
  ;[cloud] = (await startLanes(1)) as [TestCloud]
})
afterAll(async () => {
  await cloud.close()
  console.log(`same request: ${WRITE_SCENES.length} scenes, ${asked} requests`)
})

const send = async (scene: (typeof SCENES)[number], input: object) => {
  asked += 1
  const { status, body } = await ask(cloud, scene.caller, scene.action, input)
  expect(status).toBe(200)
  return body
}
/** The server's clock is part of some answers, and goes on. */
const butForNow = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer, (key, item) => (key === 'now' ? undefined : item)))

test.each(WRITE_SCENES)(
  '%s: the same request gets the first answer again, at once and days later, and changes nothing',
  async (_title, scene) => {
    await setUp(cloud, scene)
    const input = await inputOf(cloud, scene)
    const first = await send(scene, input)
    expect(first).toMatchObject({ ok: true })
    const after = await everything(cloud)

    expect(butForNow(await send(scene, input))).toEqual(butForNow(first))
    cloud.setClock(scene.clock + 3 * DAY)
    expect(butForNow(await send(scene, input))).toEqual(butForNow(first))
    expect(await everything(cloud)).toEqual(after)
  },
)

test.each(WRITE_SCENES)(
  '%s: the same request from two clients at once is done once, and both hear the same',
  async (_title, scene) => {
    await setUp(cloud, scene)
    const alone = await send(scene, await inputOf(cloud, scene))
    const once = comparable(await everything(cloud), scene.clock)

    await setUp(cloud, scene)
    const input = await inputOf(cloud, scene)
    const answers = await Promise.all([send(scene, input), send(scene, input)])
    for (const answer of answers) expect(timeless(answer, scene.clock)).toEqual(timeless(alone, scene.clock))
    expect(butForNow(answers[0])).toEqual(butForNow(answers[1]))
    expect(comparable(await everything(cloud), scene.clock)).toEqual(once)
  },
)

const WITH_OTHER = WRITE_SCENES.filter(([, { other }]) => other !== undefined)

test.each(WITH_OTHER)(
  '%s: the same request with another wish is refused, and changes nothing',
  async (_title, scene) => {
    await setUp(cloud, scene)
    const input = await inputOf(cloud, scene)
    const other = { ...input, ...(await otherOf(cloud, scene)) }
    await send(scene, input)
    const after = await everything(cloud)
    expect(await send(scene, other)).toMatchObject({ ok: false, refusal: { code: 'requestReused', retry: 'never' } })
    expect(await everything(cloud)).toEqual(after)
  },
)
