import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { WEAPP_OUT } from '../../tools/places'
import { NOW } from '../support/tasks'
import type { TestCloud } from '../support/cloud'
import { Phone } from '../support/weapp'
import { startScene, VISITS } from '../support/weapp-scene'
import type { Shown } from '../support/weapp-view'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startScene()
})
afterAll(() => cloud.close())

/** WeChat's own button and input say themselves what they are; everything else that can be tapped must be told. */
const SELF_DESCRIBED: ReadonlySet<string> = new Set(['button', 'input', 'textarea'])
const isNamed = (node: Shown) => Boolean(node.attribute('aria-label') ?? node.text)
/** A picker is what its one line says. */
const line = (node: Shown, all: readonly Shown[]) =>
  node.tag === 'picker' ? (all.find(({ element }) => element.parentElement === node.element) ?? node) : node

test.each(VISITS.map((visit) => ({ ...visit, name: visit.route.replace(/\/index$/, '') })))(
  '$name opens for a $who and says what matters',
  async ({ openid, route, query = {}, at = NOW, says, lands = route }) => {
    cloud.setClock(at)
    const phone = new Phone({ cloud, openid })
    await phone.open(route, query)
    expect(phone.front.route).toBe(lands)
    for (const sentence of says) await phone.see(sentence)

    const nodes = phone.nodes()
    // Taro binds a tap to every canvas; ours only draw, and what is around them says what.
    const tappable = nodes.filter((node) => node.tappable && node.tag !== 'canvas')
    const unclear = tappable.filter((node) => {
      if (SELF_DESCRIBED.has(node.tag)) return !isNamed(node)
      const said = line(node, nodes)
      return !isNamed(said) || said.attribute('aria-role') === undefined
    })
    expect(unclear.map(({ tag, classes, text }) => [tag, classes.join(' '), text])).toEqual([])
    phone.close()
  },
)

test('every page of app.json is opened above', () => {
  const app: { pages: string[]; subPackages: { root: string; pages: string[] }[] } = JSON.parse(
    readFileSync(join(WEAPP_OUT, 'app.json'), 'utf8'),
  )
  const pages = [...app.pages, ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]
  expect([...new Set(VISITS.map(({ route }) => route))].sort()).toEqual(pages.sort())
})

test('the card that goes into a chat opens the page that it was made on', async () => {
  cloud.setClock(NOW)
  const visit = VISITS.find(({ route }) => route === 'pages/tasks/detail/index')!
  const phone = new Phone({ cloud, openid: visit.openid })
  await phone.open(visit.route, visit.query)
  const card = phone.front.tell('onShareAppMessage', { from: 'button' })
  expect(card).toEqual({
    title: '小区清雪，明天 08:00',
    path: `/${visit.route}?taskId=${visit.query?.['taskId']}`,
  })
  phone.close()
})

test('while people are called for real, WeChat’s bar is red', async () => {
  const visit = VISITS.find(({ route }) => route === 'pages/muster/answer/index')!
  cloud.setClock(visit.at ?? NOW)
  const phone = new Phone({ cloud, openid: visit.openid })
  await phone.open(visit.route, visit.query)
  await phone.see('我马上到')
  expect(phone.asked('setNavigationBarColor')).toEqual([{ frontColor: '#ffffff', backgroundColor: '#B8232F' }])
  phone.close()
})

test('the elder switch makes every open page larger, and the phone remembers it', async () => {
  const storage = new Map<string, string>()
  const { openid } = VISITS[0]!
  const isElder = (phone: Phone) => phone.nodes()[0]?.classes.includes('elder')
  const phone = new Phone({ cloud, openid, storage })
  await phone.open('pages/tabs/me/index')
  expect(isElder(phone)).toBe(false)
  await phone.tap('大字模式')
  expect(isElder(phone)).toBe(true)
  await phone.tap('首页')
  await phone.seePage('pages/tabs/home/index')
  expect(isElder(phone)).toBe(true)
  phone.close()

  const restarted = new Phone({ cloud, openid, storage })
  await restarted.open('pages/tabs/home/index')
  expect(isElder(restarted)).toBe(true)
  restarted.close()
})
