import type { TestCloud } from '../../tests/support/cloud'
import { openid } from '../../tests/support/district'
import { NOW } from '../../tests/support/tasks'
import { Phone } from '../../tests/support/weapp'
import { measured, measureTap } from '../../tests/support/weapp-measure'
import { startScene, VISITS, type Visit } from '../../tests/support/weapp-scene'
import type { Cloud } from '../../tests/support/weapp-wx'
import { FULL_SCENE } from './full-scene'
import { nameOfPage, type Sizes, type Tap, TAPS } from './setdata'

const KB = 1024

/** A page that got no answer shows less than it would, so no failure may pass unseen. */
const answering = (cloud: TestCloud, failures: string[]): Cloud => ({
  now: () => cloud.now(),
  send: async (openid, name, body) => {
    const answer = await cloud.send(openid, name, body)
    if (answer.status !== 200) failures.push(`${name} answered ${answer.status}`)
    return answer
  },
})

/** Plays on a new phone. */
async function onPhone<T>(cloud: TestCloud, openid: string, play: (phone: Phone) => Promise<T>): Promise<T> {
  const failures: string[] = []
  const phone = new Phone({ cloud: answering(cloud, failures), openid })
  try {
    const played = await play(phone)
    if (failures.length > 0) throw new Error(failures.join('\n'))
    return played
  } finally {
    phone.close()
  }
}

const visit = (cloud: TestCloud, { openid, route, query = {}, at = NOW }: Visit): Promise<Sizes> => {
  cloud.setClock(at)
  return onPhone(cloud, openid, async (phone) => {
    await phone.open(route, query)
    const { firstBytes, largestBytes, nodes } = measured(phone)
    const name = nameOfPage(phone.front.route)
    return { [name]: firstBytes / KB, [`${name}.later`]: largestBytes / KB, [`${name}.nodes`]: nodes }
  })
}

/** One of the widgets that people tap again and again. */
const touch = (cloud: TestCloud, what: string, { route, query, before = [], tap }: Tap): Promise<Sizes> => {
  cloud.setClock(NOW)
  return onPhone(cloud, openid('secretary'), async (phone) => {
    await phone.open(route, query)
    for (const name of before) await phone.tap(name)
    const { bytes, calls } = await measureTap(phone, tap)
    return { [`setdata.tap.${what}`]: bytes, [`setdata.tap.${what}.calls`]: calls }
  })
}

const main = async (): Promise<void> => {
  const cloud = await startScene(FULL_SCENE)
  const sizes: Record<string, number> = {}
  try {
    for (const one of VISITS)
      for (const [name, size] of Object.entries(await visit(cloud, one))) sizes[name] = Math.max(size, sizes[name] ?? 0)
    for (const [what, tap] of Object.entries(TAPS)) Object.assign(sizes, await touch(cloud, what, tap))
  } finally {
    await cloud.close()
  }
  process.send?.(sizes)
  process.disconnect()
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
