import { DEMO, DEMO_PLACES } from '../../tools/seed/demo'
import { DISTRICT, type OrderId } from '../../types/domain/ids'
import { MINUTE } from '../../types/domain/time'
import { DESK, type Device, enter, type OwnPhone, ownPhone, pick, type Visitor } from '../support/browser'
import type { TestCloud } from '../support/cloud'
import { request } from '../support/district'
import { fireJobs } from '../support/jobs'
import { startDistrict } from '../support/whole-district'

jest.setTimeout(240_000)

const { grid } = DEMO_PLACES

let cloud: TestCloud
let phone: OwnPhone | undefined
const visitors: Visitor[] = []

beforeAll(async () => {
  cloud = await startDistrict()
})
afterAll(async () => {
  const close = (visitor: Visitor, index: number) =>
    visitor.close(`dist/tests/e2e/muster-${index}.png`).catch(() => undefined)
  await Promise.all(visitors.map(close))
  phone?.remove()
  await cloud.close()
})

/** Somebody at their device, on a page. */
async function at(name: string, page: string, device?: Device): Promise<Visitor> {
  const visitor = await enter(cloud, name, device)
  visitors.push(visitor)
  await visitor.page.goto(`${cloud.url}/#/pages/${page}`)
  return visitor
}

/** The volunteer's other phone, which shows nothing said yet. */
const otherPhoneSays = (orderId: OrderId, to: 'cannot' | 'coming') => {
  const said = { orderId, gridId: grid, saw: null, to, requestId: request() }
  return cloud.call(DEMO.volunteer.openId, 'muster.answer', said)
}

const counts = async (orderId: OrderId) => {
  const board = await cloud.call(DEMO.community.openId, 'muster.board', { orderId, scope: DEMO_PLACES.community })
  const row = board.ok ? board.value.grids.find(({ id }) => id === grid) : undefined
  return row && { coming: row.coming, arrived: row.arrived, cannot: row.cannot }
}

const onlyOrder = async (): Promise<OrderId> => {
  const [order] = (await cloud.database.find('orders', { filter: {} })) as unknown as { readonly _id: OrderId }[]
  if (!order) throw new Error('no order went out')
  return order._id
}

test('a drill from the order to its report: without network, with two phones, by code and by the secretary’s tap', async () => {
  const desk = await at(DEMO.district.name, `muster/issue/index?scope=${DISTRICT}`, DESK)
  await desk.tap('集结演练')
  await desk.press('看看演练会叫到多少人')
  await desk.press(/^演练，叫 [\d,]+ 人$/)
  await desk.see('0 人到了')
  const orderId = await onlyOrder()

  phone = ownPhone(cloud)
  const app = await phone.open()
  visitors.push(app)
  await pick(app, DEMO.volunteer.name)
  await app.tap('集结演练')
  await app.see('演练，不是实战')
  phone.network('down')
  await app.press('我马上到')
  await app.see('没有网，已经记下，有网就发')
  expect(await counts(orderId)).toEqual({ coming: 0, arrived: 0, cannot: 0 })
  phone.network('up')
  await app.see(/^记下了，大约/)
  expect(await otherPhoneSays(orderId, 'cannot')).toMatchObject({ ok: false, refusal: { code: 'answerMoved' } })
  expect(await counts(orderId)).toEqual({ coming: 1, arrived: 0, cannot: 0 })

  const lead = await at(DEMO.branchSecretary.name, `muster/grid/index?orderId=${orderId}&gridId=${grid}`)
  await lead.press('报到码')
  await lead.see('到了的人扫这个')
  await app.pointCameraAt(lead.page.locator('.muster-code'))
  await app.page.goto(`${cloud.url}/#/pages/tabs/home/index`)
  await app.tap('扫码')
  await app.press(/^扫/)
  await app.press('我到了')
  await app.see('到了，书记已经看到您')

  await lead.page.locator('.sheet-close').click()
  await lead.page.getByLabel('找本网格的人：名字或拼音首字母').fill(DEMO.cadre.name)
  await lead.page.locator('.cell', { hasText: DEMO.cadre.name }).last().click()
  await lead.press('到了')
  await lead.see('回了话的 2 人')
  expect(await counts(orderId)).toEqual({ coming: 0, arrived: 2, cannot: 0 })

  await desk.page.reload()
  await desk.see('2 人到了')
  cloud.setClock(cloud.now() + 40 * MINUTE)
  await desk.press('结束集结')
  await desk.page.locator('.sheet').getByRole('button', { name: '结束集结' }).click()
  await desk.see('报告正在算，过一两分钟再看')
  await fireJobs(cloud)
  await desk.page.reload()
  await desk.see(/^2 人，要 [\d,]+ 人$/)
  await desk.see('各镇街多快')
  expect(await cloud.database.find('serviceRecords', { filter: { source: 'muster' } })).toHaveLength(2)
  for (const visitor of visitors) expect(visitor.complaints).toEqual([])
})
