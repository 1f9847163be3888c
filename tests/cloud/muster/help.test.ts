import { startTestCloud, type TestCloud } from '../../support/cloud'
import { request } from '../../support/district'
import { COMMUNITY, GRID, PEOPLE, SIBLING } from '../../support/generic/world'
import { crowd, issueOrder, TOWN } from '../../support/muster-town'
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
