import type { PostingDoc } from '../../types/documents/points'
import { codeOf, storedChain, TILL } from '../support/alliance'
import type { TestCloud } from '../support/cloud'
import { openid, personId } from '../support/district'
import { MERCHANT } from '../support/points'
import { Phone } from '../support/weapp'
import { resetScene, startScene } from '../support/weapp-scene'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startScene()
})
beforeEach(() => resetScene(cloud))
afterAll(() => cloud.close())

const chainOf = (): Promise<PostingDoc[]> => storedChain(cloud, personId('volunteer'))

test('a shopkeeper scans the code on a customer’s phone and takes the points, once', async () => {
  const customer = new Phone({ cloud, openid: openid('volunteer') })
  await customer.open('pages/tabs/points/index')
  await customer.tap('周村烧饼一包')
  await customer.tap('亮码，用 20 分')
  await customer.seePage('pages/points/code/index')
  expect(customer.asked('setKeepScreenOn')).toEqual([{ keepScreenOn: true }])
  const [digits = ''] = /\d{4} \d{4}/.exec(customer.text()) ?? []

  const till = new Phone({ cloud, openid: TILL })
  await till.open('pages/tabs/home/index')
  await till.seePage('pages/counter/till/index')
  till.willScan(`GVR.${digits.replace(' ', '')}`)
  await till.tap('扫顾客的码')
  await till.see('李*英')
  expect((await chainOf()).map(({ points }) => points)).toEqual([30, 20])
  await till.tap('东西给了，收 20 分')
  await till.see('收 20 分')
  await till.see('今天1 笔')
  expect((await chainOf()).at(-1)).toMatchObject({ points: -20, balanceAfter: 30, counterAccount: MERCHANT })

  // A second customer with the same picture.
  till.willScan(`GVR.${digits.replace(' ', '')}`)
  await till.tap('接着扫')
  await till.see('这个码已经收过了，不会重复扣。')
  expect(await chainOf()).toHaveLength(3)
  till.close()
  customer.close()
})

test('digits read out loud do as well; a code that nobody has is refused', async () => {
  const till = new Phone({ cloud, openid: TILL })
  await till.open('pages/counter/till/index')
  await till.type('顾客报的 8 位数', '00000000')
  await till.see('没有这个码，请顾客亮出新码。')
  await till.type('顾客报的 8 位数', await codeOf(cloud))
  await till.tap('不对，退回')
  await till.see('扫顾客的码')
  expect(await chainOf()).toHaveLength(2)
  till.close()
})
