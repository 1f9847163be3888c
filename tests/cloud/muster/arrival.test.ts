import { MINUTE } from '../../../types/domain/time'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { request } from '../../support/district'
import { GRID, PEOPLE, SIBLING } from '../../support/generic/world'
import { issueOrder, TOWN } from '../../support/muster-town'
import { NOW } from '../../support/tasks'

let cloud: TestCloud
let orderId: `o${string}`
beforeAll(async () => {
  cloud = await startTestCloud({ documents: TOWN, clock: NOW })
  orderId = await issueOrder(cloud)
})
afterAll(() => cloud.close())

const screen = async () => {
  const grid = await cloud.call(PEOPLE.secretary._id, 'muster.grid', { orderId, gridId: GRID })
  const code = grid.ok ? grid.value.codes[0] : undefined
  if (!code) throw new Error('the screen shows no code')
  return code
}
const arrive = (code: string, requestId = request()) =>
  cloud.call(PEOPLE.volunteer._id, 'muster.answer', {
    orderId,
    gridId: GRID,
    saw: null,
    to: 'arrived',
    code,
    at: GRID,
    requestId,
  })

test.each([
  ['no code at all', 'GVS.something.else', 'codeUnreadable'],
  ['digits that were never shown', '12345678', 'codeWrong'],
])('%s', async (_title, code, why) => {
  expect(await arrive(code)).toMatchObject({ ok: false, refusal: { code: why } })
})

test('a code older than a minute is refused, the one of now counts without anybody’s word, and a repeat stays done', async () => {
  const old = await screen()
  cloud.setClock(cloud.now() + 2 * MINUTE)
  expect(await arrive(old.qr)).toMatchObject({ ok: false, refusal: { code: 'codeStale' } })
  const { qr } = await screen()
  const id = request()
  expect(await arrive(qr, id)).toMatchObject({ ok: true, value: { state: 'arrived' } })
  cloud.setClock(cloud.now() + 5 * MINUTE)
  expect(await arrive(qr, id)).toMatchObject({ ok: true, value: { state: 'arrived' } })
  const mine = await cloud.call(PEOPLE.volunteer._id, 'muster.mine', {})
  expect(mine).toMatchObject({ value: { orders: [{ mine: { state: 'arrived', confirmed: true } }] } })
})

test('the screen of another grid of the order counts at home, which is told where', async () => {
  const there = await cloud.call(PEOPLE.worker._id, 'muster.grid', { orderId, gridId: SIBLING })
  const qr = there.ok ? there.value.codes[0]?.qr : undefined
  const requestId = request()
  const arrived = await cloud.call(PEOPLE.second._id, 'muster.answer', {
    orderId,
    gridId: GRID,
    saw: null,
    to: 'arrived',
    code: qr ?? '',
    at: SIBLING,
    requestId,
  })
  expect(arrived).toMatchObject({ ok: true, value: { state: 'arrived' } })
  const home = await cloud.call(PEOPLE.secretary._id, 'muster.grid', { orderId, gridId: GRID })
  const second = home.ok ? home.value.people.find(({ personId }) => personId === PEOPLE.second.personId) : undefined
  expect(second).toMatchObject({ state: 'arrived', confirmed: true, seenIn: '凤鸣 2 号网格' })
})
