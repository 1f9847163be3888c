import { startTestCloud, type TestCloud } from '../../support/cloud'
import { request } from '../../support/district'
import { COMMUNITY, GRID, PEOPLE, SIBLING } from '../../support/generic/world'
import { CROWD, crowd, EVERYBODY, issueOrder, TOWN } from '../../support/muster-town'
import { mailOf } from '../notices/mail'
import { NOW } from '../../support/tasks'

let cloud: TestCloud
let orderId: `o${string}`
const helpers = crowd.slice(0, 8)

beforeAll(async () => {
  cloud = await startTestCloud({ documents: TOWN, clock: NOW })
  orderId = await issueOrder(cloud)
  await Promise.all(helpers.map(({ _id }) => say(_id, { saw: null, to: 'coming' })))
})
afterAll(() => cloud.close())

const say = (
  openid: string,
  over: { saw: 'coming' | 'arrived' | null; to: 'coming' | 'arrived'; help?: 'agreed' | 'declined' },
) => cloud.call(openid, 'muster.answer', { orderId, gridId: SIBLING, ...over, requestId: request() })
const rows = async () => {
  const board = await cloud.call(PEOPLE.worker._id, 'muster.board', { orderId, scope: COMMUNITY })
  return board.ok ? board.value.grids : []
}
const send = (personIds: readonly `p${string}`[]) =>
  cloud.call(PEOPLE.worker._id, 'muster.dispatch', {
    orderId,
    from: SIBLING,
    to: GRID,
    personIds: [...personIds],
    requestId: request(),
  })
const [first, second, third] = helpers.map(({ personId }) => personId)

test('people beyond a grid’s own need are offered to the short grid beside it', async () => {
  const spare = await cloud.call(PEOPLE.worker._id, 'muster.spare', { orderId, scope: COMMUNITY, gridId: GRID })
  expect(spare).toMatchObject({ ok: true, value: { shortfall: 5, from: [{ gridId: SIBLING, spare: 3 }] } })
  expect(spare.ok && spare.value.from[0]?.people).toHaveLength(3)
})

test('nobody is asked who has not said that they come, and nobody twice', async () => {
  expect(await send(['p10059'])).toMatchObject({ refusal: { code: 'notComing' } })
  expect(await send([first ?? 'p', second ?? 'p'])).toMatchObject({ ok: true, value: { asked: 2 } })
  expect(await send([second ?? 'p', third ?? 'p'])).toMatchObject({ refusal: { code: 'helpAsked' } })
  const spare = await cloud.call(PEOPLE.worker._id, 'muster.spare', { orderId, scope: COMMUNITY, gridId: GRID })
  expect(spare).toMatchObject({ value: { from: [{ gridId: SIBLING, asked: 2 }] } })
})

test('whoever agrees is counted where they help, from there on and through arriving', async () => {
  const [one, other] = helpers
  if (!one || !other) throw new Error('no helpers')
  expect(await say(one._id, { saw: 'coming', to: 'coming', help: 'agreed' })).toMatchObject({ ok: true })
  expect(await say(other._id, { saw: 'coming', to: 'coming', help: 'declined' })).toMatchObject({ ok: true })
  expect(await rows()).toMatchObject([
    { id: GRID, helpersComing: 1, helpersArrived: 0, shortfall: 4 },
    { id: SIBLING, coming: 7 },
  ])
  expect(await say(one._id, { saw: 'coming', to: 'arrived' })).toMatchObject({ ok: true })
  expect(await rows()).toMatchObject([
    { id: GRID, helpersComing: 0, helpersArrived: 1 },
    { id: SIBLING, coming: 7, arrived: 0 },
  ])
})

test('the secretary of the grid they help sees them by name, and marks them', async () => {
  const grid = await cloud.call(PEOPLE.secretary._id, 'muster.grid', { orderId, gridId: GRID })
  expect(grid).toMatchObject({
    ok: true,
    value: { helpers: 1, people: [{ personId: first, from: SIBLING, confirmed: false }] },
  })
  const mark = (personId: `p${string}`, from: string) =>
    cloud.call(PEOPLE.secretary._id, 'muster.arrange', {
      orderId,
      gridId: GRID,
      deed: { kind: 'mark', personId, from, saw: 'arrived', to: 'arrived' },
      requestId: request(),
    })
  expect(await mark(first ?? 'p', SIBLING)).toMatchObject({ ok: true })
  // Declined: no business of this grid's.
  expect(await mark(second ?? 'p', SIBLING)).toMatchObject({ refusal: { code: 'notInGrid' } })
  expect(await cloud.call(PEOPLE.secretary._id, 'muster.grid', { orderId, gridId: GRID })).toMatchObject({
    value: { people: [{ personId: first, confirmed: true }] },
  })
})

test('another order shows itself to whoever is out on this one, and leaves their phones quiet', async () => {
  const [out] = helpers
  const idle = crowd.at(-1)
  if (!out || !idle) throw new Error('no crowd')
  const mail = mailOf(cloud)
  for (const { _id: who } of [out, idle]) {
    await mail.allow(who, 'urgent')
    const accepted = [{ template: 'urgent' as const, answer: 'accept' as const }]
    await cloud.call(who, 'notices.grantCredits', { answers: accepted, requestId: request() })
  }
  const over = { scope: COMMUNITY, places: [SIBLING], called: EVERYBODY }
  const preview = (callDeployed: boolean) => cloud.call(PEOPLE.worker._id, 'muster.preview', { ...over, callDeployed })
  expect(await preview(false)).toMatchObject({ value: { people: CROWD, messages: 1, deployed: helpers.length } })
  expect(await preview(true)).toMatchObject({ value: { messages: 2 } })
  const another = await issueOrder(cloud, { places: [SIBLING], title: '扫雪' })
  await mail.fire()
  const about = (await mail.rows()).filter(({ noticeId }) => noticeId.startsWith(`muster:${another}`))
  expect(about.map(({ openId }) => openId)).toEqual([idle._id])
  const shown = await cloud.call(out._id, 'muster.mine', {})
  expect(shown.ok && shown.value.orders.find((one) => one.orderId === another)).toMatchObject({ deployed: true })
})
