import { MINUTE } from '../../../types/domain/time'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { request } from '../../support/district'
import { COMMUNITY, GRID, PEOPLE, SIBLING } from '../../support/generic/world'
import { CROWD, crowd, issueOrder, TOWN } from '../../support/muster-town'
import { NOW } from '../../support/tasks'
import { fireJobs } from '../../support/jobs'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud({ documents: TOWN, clock: NOW })
})
afterEach(() => cloud.close())

const board = async (orderId: `o${string}`) => {
  const answer = await cloud.call(PEOPLE.worker._id, 'muster.board', { orderId, scope: COMMUNITY })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value.grids
}
const notices = async (prefix: string) =>
  (await cloud.database.find('notices', { filter: {} })).filter(({ _id }) => String(_id).startsWith(prefix))
const answer = (openid: string, orderId: `o${string}`, gridId: string, to: 'coming' | 'arrived' | 'cannot') =>
  cloud.call(openid, 'muster.answer', { orderId, gridId, saw: null, to, requestId: request() })

test('an order reaches every grid of its places once, and whoever lives there sees it', async () => {
  const orderId = await issueOrder(cloud)
  expect(await board(orderId)).toMatchObject([
    { id: GRID, called: 4, needed: 5, shortfall: 5 },
    { id: SIBLING, called: CROWD, needed: 5, shortfall: 5 },
  ])
  expect(await notices('muster:')).toHaveLength(2)
  const mine = await cloud.call(PEOPLE.volunteer._id, 'muster.mine', {})
  expect(mine).toMatchObject({
    ok: true,
    value: { orders: [{ orderId, gridId: GRID, title: '防汛集结', mine: null }] },
  })
})

test('sixty people answer at once: every answer is there, and the counts say so', async () => {
  const orderId = await issueOrder(cloud)
  const states = ['coming', 'arrived', 'cannot'] as const
  const answers = await Promise.all(
    crowd.map(({ _id }, index) => answer(_id, orderId, SIBLING, states[index % 3] ?? 'coming')),
  )
  expect(answers.filter(({ ok }) => !ok)).toEqual([])
  expect((await board(orderId))[1]).toMatchObject({ read: 0, coming: 20, arrived: 20, cannot: 20, left: 0 })
})

test('two phones of one person at once: one answer, counted once', async () => {
  const orderId = await issueOrder(cloud)
  const both = await Promise.all([
    answer(PEOPLE.volunteer._id, orderId, GRID, 'coming'),
    answer(PEOPLE.volunteer._id, orderId, GRID, 'cannot'),
  ])
  expect(both.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1)
  const { coming, cannot, read, arrived } = (await board(orderId))[0] ?? {}
  expect((coming ?? 0) + (cannot ?? 0) + (read ?? 0) + (arrived ?? 0)).toBe(1)
})

test('a publishing that was killed is finished by the timer, and nobody is called twice', async () => {
  for (const trip of [8, 9, 10]) {
    cloud.faults.plan({ exact: [{ at: 'muster/*', call: 1, trip, kind: 'killAfter' }] })
    await expect(issueOrder(cloud)).rejects.toThrow('muster.issue answered')
    cloud.faults.clear()
  }
  cloud.setClock(cloud.now() + 2 * MINUTE)
  await fireJobs(cloud)
  const orders = await cloud.database.find('orders', { filter: {} })
  expect(orders.map(({ state }) => state)).toEqual(['active', 'active', 'active'])
  expect(await cloud.database.find('musterGrids', { filter: {} })).toHaveLength(6)
  expect(await notices('muster:')).toHaveLength(6)
})

test('whoever says nothing is reminded once, then the secretary is told, then the street', async () => {
  const orderId = await issueOrder(cloud)
  await answer(PEOPLE.volunteer._id, orderId, GRID, 'coming')
  const counts = async () =>
    Promise.all(['musterRemind', 'musterLead', 'musterStreet'].map(async (key) => (await notices(key)).length))
  const after = async (minutes: number) => {
    cloud.setClock(cloud.now() + minutes * MINUTE)
    await fireJobs(cloud)
    await fireJobs(cloud)
    return await counts()
  }
  expect(await after(9)).toEqual([0, 0, 0])
  expect(await after(2)).toEqual([2, 0, 0])
  const [first] = await notices(`musterRemind:${orderId}:${GRID}`)
  expect(JSON.stringify(first)).not.toContain(PEOPLE.volunteer.personId)
  expect(JSON.stringify(first)).toContain(PEOPLE.second.personId)
  expect(await after(10)).toEqual([2, 2, 0])
  expect(await after(10)).toEqual([2, 2, 1])
})

test('somebody out on another order is not called again, unless the order asks for them', async () => {
  const one = await issueOrder(cloud)
  await answer(PEOPLE.volunteer._id, one, GRID, 'coming')
  const two = await issueOrder(cloud)
  const all = await issueOrder(cloud, { callDeployed: true })
  const mine = await cloud.call(PEOPLE.volunteer._id, 'muster.mine', {})
  const left = (mine.ok ? mine.value.orders : []).map(({ orderId, deployed }) => [orderId, deployed])
  expect(Object.fromEntries(left)).toEqual({ [one]: false, [two]: true, [all]: false })
  const grid = await cloud.call(PEOPLE.secretary._id, 'muster.grid', { orderId: two, gridId: GRID })
  const { silent } = grid.ok ? grid.value : { silent: [] }
  expect(silent.filter(({ elsewhere }) => elsewhere).map(({ personId }) => personId)).toEqual([
    PEOPLE.volunteer.personId,
  ])
  cloud.setClock(cloud.now() + 11 * MINUTE)
  await fireJobs(cloud)
  const reminded = async (orderId: string) =>
    JSON.stringify(await notices(`musterRemind:${orderId}:${GRID}`)).includes(PEOPLE.volunteer.personId)
  expect([await reminded(two), await reminded(all)]).toEqual([false, true])
})

test('an order that is over takes no answers, records who was seen there, and is reported on, each once', async () => {
  const orderId = await issueOrder(cloud)
  const lead = (deed: object) =>
    cloud.send(PEOPLE.secretary._id, 'muster', {
      action: 'muster.arrange',
      input: { orderId, gridId: GRID, deed, requestId: request() },
    })
  await lead({ kind: 'mark', personId: PEOPLE.volunteer.personId, saw: null, to: 'arrived' })
  await answer(PEOPLE.second._id, orderId, GRID, 'arrived')
  cloud.setClock(cloud.now() + 90 * MINUTE)
  const ended = await cloud.call(PEOPLE.worker._id, 'muster.changeOrder', {
    scope: COMMUNITY,
    orderId,
    change: { kind: 'end' },
    requestId: request(),
  })
  expect(ended).toMatchObject({ ok: true })
  expect(await answer(PEOPLE.cadre._id, orderId, GRID, 'coming')).toMatchObject({
    ok: false,
    refusal: { code: 'orderOver' },
  })
  const report = () => cloud.call(PEOPLE.worker._id, 'muster.report', { orderId, scope: COMMUNITY })
  expect(await report()).toMatchObject({ ok: false, refusal: { code: 'notReported' } })
  await fireJobs(cloud)
  await fireJobs(cloud)
  // The second only said that they were there, and nobody saw it.
  expect(await cloud.database.find('serviceRecords', { filter: {} })).toMatchObject([
    { _id: `${orderId}:${PEOPLE.volunteer.personId}`, source: 'muster', minutes: 90 },
  ])
  expect(await report()).toMatchObject({
    ok: true,
    value: { totals: { called: 4 + CROWD, arrived: 2, served: 1, minutes: 90 } },
  })
})

test('an amended order reaches everybody again, and answers stay', async () => {
  const orderId = await issueOrder(cloud)
  await answer(PEOPLE.volunteer._id, orderId, GRID, 'coming')
  const assembleAt = cloud.now() + 10 * MINUTE
  const change = { kind: 'amend', duty: '先领沙袋', assembleAt, text: '提前二十分钟' } as const
  await cloud.call(PEOPLE.worker._id, 'muster.changeOrder', { scope: COMMUNITY, orderId, change, requestId: request() })
  expect(await notices('musterChange2:')).toHaveLength(2)
  expect(await cloud.call(PEOPLE.volunteer._id, 'muster.mine', {})).toMatchObject({
    value: { orders: [{ duty: '先领沙袋', assembleAt, version: 2, mine: { state: 'coming' } }] },
  })
})
