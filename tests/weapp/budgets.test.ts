import type { TestCloud } from '../support/cloud'
import { openid } from '../support/district'
import { NOW } from '../support/tasks'
import { Phone } from '../support/weapp'
import { BUSY } from '../support/weapp-busy'
import { BUDGET, measurePage, measureTap, sumOf } from '../support/weapp-measure'
import type { DataCall } from '../support/weapp-pages'
import { OPEN_TASK, OUR_TASK, startScene, VISITS } from '../support/weapp-scene'

let cloud: TestCloud
let phone: Phone
beforeAll(async () => {
  cloud = await startScene(BUSY)
})
beforeEach(() => cloud.setClock(NOW))
afterAll(() => cloud.close())

const MORE = '再看一些'

describe('with a full month and long lists, a page stays within what WeChat draws at once', () => {
  test.each(VISITS.map((visit) => ({ ...visit, name: visit.route.replace(/\/index$/, '') })))(
    '$name for a $who',
    async ({ openid, route, query, at = NOW, lands, whole }) => {
      cloud.setClock(at)
      const page = await measurePage(lands ?? route, { cloud, openid }, query)
      // A page that has not come is small, too.
      expect(page.calls).toBeGreaterThan(whole ? 0 : 1)
      expect(page.nodes).toBeGreaterThan(7)
      expect(page.firstBytes).toBeLessThanOrEqual(BUDGET.firstBytes)
      expect(page.largestBytes).toBeLessThanOrEqual(BUDGET.callBytes)
      expect(page.nodes).toBeLessThanOrEqual(BUDGET.nodes)
    },
  )
})

describe('a longer list costs what was added, not what is there already', () => {
  test.each([
    ['pages/tabs/points/index', 'volunteer', {}],
    ['pages/points/rewards/index', 'volunteer', {}],
    ['pages/attendance/mine/index', 'cadre', {}],
    ['pages/tasks/assign/index', 'secretary', { taskId: OUR_TASK }],
  ] as const)('%s', async (route, who, query) => {
    phone = new Phone({ cloud, openid: openid(who) })
    await phone.open(route, query)
    const first = await measureTap(phone, MORE)
    const second = await measureTap(phone, MORE)
    expect(first.bytes).toBeGreaterThan(BUDGET.tapBytes)
    for (const { bytes } of [first, second]) expect(bytes).toBeLessThanOrEqual(BUDGET.callBytes)
    phone.close()
  })
})

describe('a tap that only changes what this phone shows costs next to nothing', () => {
  const held = (calls: readonly DataCall[]) => {
    const { calls: count, bytes } = sumOf(calls)
    return { moves: count > 0, calls: count <= BUDGET.tapCalls, bytes: bytes <= BUDGET.tapBytes }
  }
  const all = { moves: true, calls: true, bytes: true }
  /** What crosses while that is done. */
  const during = async (does: () => Promise<void>) => {
    const before = phone.data.length
    await does()
    return phone.data.slice(before)
  }
  afterEach(() => phone.close())

  test('one place fewer in the claim sheet', async () => {
    phone = new Phone({ cloud, openid: openid('secretary') })
    await phone.open('pages/tasks/detail/index', { taskId: OPEN_TASK })
    await phone.tap('认领')
    expect(held(await during(() => phone.tap('位子减一')))).toEqual(all)
  })

  test('one person more to send', async () => {
    phone = new Phone({ cloud, openid: openid('secretary') })
    await phone.open('pages/tasks/assign/index', { taskId: OUR_TASK })
    await phone.tap('欧阳建国01')
    expect(held(await during(() => phone.tap('欧阳建国02')))).toEqual(all)
  })

  test('one letter typed into a form with eight fields', async () => {
    phone = new Phone({ cloud, openid: openid('worker') })
    await phone.open('pages/tasks/publish/index', { month: '2026-12' })
    await phone.tap('加第一项')
    await phone.type('要大家做什么', '扫')
    expect(held(await during(() => phone.type('要大家做什么', '扫雪')))).toEqual(all)
  })
})

test('a page at rest sends nothing: a clock that shows minutes does not draw every second', async () => {
  phone = new Phone({ cloud, openid: openid('volunteer') })
  await phone.open('pages/attendance/check-in/index', { shiftId: OUR_TASK })
  const before = phone.data.length
  await new Promise((resolve) => setTimeout(resolve, 2500))
  expect(phone.data.slice(before).length).toBeLessThanOrEqual(1)
  phone.close()
})
