import { DEMO, DEMO_PLACES } from '../../tools/seed/demo'
import type { PostingDoc } from '../../types/documents/points'
import { enter, type Visitor } from '../support/browser'
import type { TestCloud } from '../support/cloud'
import { request } from '../support/district'
import { startDistrict } from '../support/whole-district'

jest.setTimeout(120_000)

const REWARD = `r${DEMO_PLACES.merchant.slice(1)}-01` as const

let cloud: TestCloud
let till: Visitor
beforeAll(async () => {
  cloud = await startDistrict()
})
afterAll(async () => {
  await till.close('dist/tests/e2e/counter.png')
  await cloud.close()
})

const chain = async () =>
  (await cloud.database.find('postings', {
    filter: { account: DEMO.volunteer.personId },
    sort: { seq: 1 },
  })) as unknown as PostingDoc[]

test('the network goes in the middle of a capture: reload, ask again, one posting; then it is taken back', async () => {
  const before = await chain()
  const shown = await cloud.call(DEMO.volunteer.openId, 'points.redemptionCode', {
    rewardId: REWARD,
    requestId: request(),
  })
  if (!shown.ok) throw new Error(shown.refusal.code)

  till = await enter(cloud, DEMO.merchant.name)
  await till.page.getByLabel('顾客报的 8 位数').fill(shown.value.digits)
  await till.see('先把东西给顾客，再点下面')
  // The request arrives, its answer does not.
  const calls = '**/call/points'
  await till.page.route(calls, async (route) => {
    if ((route.request().postData() ?? '').includes('"capture"')) await route.fetch()
    await route.abort()
  })
  await till.press(/^东西给了，收 \d+ 分$/)
  await till.see('不知道收没收到')
  await till.page.unroute(calls)
  await till.page.reload()
  await till.see('不知道收没收到')
  await till.press('再问一次')
  await till.see(/^收 \d+ 分$/)
  const taken = await chain()
  expect(taken).toHaveLength(before.length + 1)
  expect(taken.at(-1)).toMatchObject({ kind: 'redemption', points: -shown.value.points })

  await till.press('回到收分')
  await till.press(new RegExp(shown.value.title))
  await till.tap('收错了')
  await till.press(`退回 ${shown.value.points} 分`)
  await till.see(/还给顾客，已经告诉他了$/)
  const after = await chain()
  expect(after).toHaveLength(before.length + 2)
  expect(after.at(-1)).toMatchObject({ kind: 'reversal', balanceAfter: before.at(-1)?.balanceAfter })
})
