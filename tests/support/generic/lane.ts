import { COLLECTIONS } from '../../../config/collections'
import type { ActionName } from '../../../types/contracts/all'
import { startTestCloud, type TestCloud, type TestCloudOptions } from '../cloud'
import { contractOf } from './actions'
import { plant } from './canary'
import type { Scene } from './scene'

const NAMES = Object.keys(COLLECTIONS)

/** Several clouds of their own: each runs one scene at a time, so that what it counts and compares is that scene's. */
export const startLanes = (count: number, options: TestCloudOptions = {}): Promise<TestCloud[]> =>
  Promise.all(Array.from({ length: count }, () => startTestCloud(options)))

/** Works through a list, side by side where there are several lanes. */
export async function spread<T>(
  lanes: readonly TestCloud[],
  items: readonly T[],
  run: (lane: TestCloud, item: T) => Promise<void>,
): Promise<void> {
  const waiting = [...items]
  await Promise.all(
    lanes.map(async (lane) => {
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await run(lane, item)
    }),
  )
}

/** Puts the scene's documents in place of all others, and the clock where the scene begins. */
export async function setUp(cloud: TestCloud, { documents, clock }: Pick<Scene, 'documents' | 'clock'>): Promise<void> {
  await Promise.all(NAMES.map((name) => cloud.database.remove(name, {}, { multi: true })))
  await cloud.database.load(plant(documents))
  cloud.setClock(clock)
}

const lookedUp = async (cloud: TestCloud, fields: Scene['other']): Promise<object | undefined> =>
  typeof fields === 'function' ? fields(cloud) : fields

/** The scene's whole input, for a cloud that has been set up. */
export const inputOf = async (cloud: TestCloud, { action, input }: Scene): Promise<object> => ({
  ...contractOf(action).sample,
  ...(await lookedUp(cloud, input)),
})

/** What the input is changed by to make another wish of it. */
export const otherOf = (cloud: TestCloud, { other }: Scene) => lookedUp(cloud, other)

export const ask = (cloud: TestCloud, openid: string, action: ActionName, input: unknown) =>
  cloud.send(openid, action.split('.')[0] ?? '', { action, input })

export type Everything = Readonly<Record<string, readonly object[]>>

/** Every document of every collection, in the order of their ids. */
export async function everything({ database }: TestCloud): Promise<Everything> {
  const lists = await Promise.all(
    NAMES.map(async (name) => [name, await database.find(name, { filter: {}, sort: { _id: 1 } })] as const),
  )
  return Object.fromEntries(lists)
}
