import type { InputOf } from '../../../types/contracts/all'
import type { GridDoc } from '../../../types/documents/org'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { request } from '../../support/district'
import { JPEG } from '../../support/doing'
import { COMMUNITY, GRID, PEOPLE, SIBLING, WORLD } from '../../support/generic/world'
import { crowd, issueOrder, TOWN } from '../../support/muster-town'
import { putFile } from '../../support/rosters'
import { NOW } from '../../support/tasks'

const GATE = '守门'
const [first] = crowd
const posted: GridDoc = {
  ...WORLD.grids[0],
  posts: { d0000a1b2: { name: GATE, group: '应急组', duty: '守东门' } },
  holders: { [PEOPLE.volunteer.personId]: { postId: 'd0000a1b2', name: PEOPLE.volunteer.name, since: new Date(NOW) } },
}

let cloud: TestCloud
beforeAll(async () => {
  const memberships = TOWN.memberships.map((member) =>
    member._id === first?.personId ? { ...member, occupation: 'doctor' as const } : member,
  )
  cloud = await startTestCloud({
    documents: { ...TOWN, memberships, grids: [posted, ...TOWN.grids.slice(1)] },
    clock: NOW,
  })
})
afterAll(() => cloud.close())

const arrange = (orderId: `o${string}`, deed: InputOf<'muster.arrange'>['deed']) =>
  cloud.call(PEOPLE.secretary._id, 'muster.arrange', { orderId, gridId: GRID, deed, requestId: request() })
const grid = (orderId: `o${string}`) => cloud.call(PEOPLE.secretary._id, 'muster.grid', { orderId, gridId: GRID })
const orders = async (openid: string) => {
  const mine = await cloud.call(openid, 'muster.mine', {})
  return mine.ok ? mine.value.orders.map(({ orderId }) => orderId) : []
}
const audited = async () => (await cloud.database.find('audit', { filter: {} })).map(({ act }) => act)

test('only doctors are called: they and those who lead see it, and are told', async () => {
  const orderId = await issueOrder(cloud, { called: { by: 'kinds', kinds: ['volunteer'], occupations: ['doctor'] } })
  expect(await orders(first?._id ?? '')).toContain(orderId)
  expect(await orders(crowd[1]?._id ?? '')).not.toContain(orderId)
  expect(await orders(PEOPLE.secretary._id)).toContain(orderId)
  const told = await cloud.database.find('notices', { filter: {} })
  expect(told.filter(({ _id }) => String(_id).startsWith(`muster:${orderId}`)).map(({ to }) => to)).toEqual([
    [`${GRID}/branchSecretary`, `${GRID}/gridWorker`],
    [`${SIBLING}/branchSecretary`, `${SIBLING}/gridWorker`],
    [first?.personId],
  ])
})

test('only those at the gate are called, by their post or its group', async () => {
  for (const name of [GATE, '应急组']) {
    const orderId = await issueOrder(cloud, { called: { by: 'groups', groups: [name] } })
    expect(await orders(PEOPLE.volunteer._id)).toContain(orderId)
    expect(await orders(PEOPLE.second._id)).not.toContain(orderId)
  }
})

test('a report with a picture is shown to whoever looks at the grid, and the upload is gone', async () => {
  const orderId = await issueOrder(cloud)
  const fileId = await putFile(cloud, PEOPLE.secretary._id, JPEG, 'pictures/flood.jpg')
  expect(await arrange(orderId, { kind: 'report', text: '路口有水', fileId })).toMatchObject({ ok: true })
  const shown = await grid(orderId)
  const report = shown.ok ? shown.value.reports[0] : undefined
  expect(report?.text).toBe('路口有水')
  expect(Buffer.from(await (await fetch(report?.picture ?? '')).arrayBuffer())).toEqual(Buffer.from(JPEG))
  expect(await arrange(orderId, { kind: 'report', text: '再看', fileId })).toMatchObject({
    refusal: { code: 'fileMissing' },
  })
})

test('words that WeChat holds for risky go no further, wherever they are written', async () => {
  const orderId = await issueOrder(cloud)
  const risky = '加微信领奖品'
  await expect(issueOrder(cloud, { title: risky })).rejects.toThrow('wordsRisky')
  for (const deed of [
    { kind: 'report', text: risky },
    { kind: 'want', people: 2, why: risky },
    { kind: 'team', name: '一组', post: risky, leader: null },
  ] as const)
    expect(await arrange(orderId, deed)).toMatchObject({ refusal: { code: 'wordsRisky' } })
  const answer = { orderId, gridId: GRID, saw: null, to: 'cannot', reason: risky, requestId: request() } as const
  expect(await cloud.call(PEOPLE.volunteer._id, 'muster.answer', answer)).toMatchObject({
    refusal: { code: 'wordsRisky' },
  })
})

test('orders, their end and the mode stand on the audit chain, each once', async () => {
  const before = (await audited()).length
  const orderId = await issueOrder(cloud)
  const { worker } = PEOPLE
  const end = { scope: COMMUNITY, orderId, change: { kind: 'end' }, requestId: request() } as const
  await cloud.call(worker._id, 'muster.changeOrder', end)
  await cloud.call(worker._id, 'muster.changeOrder', end)
  await cloud.call(worker._id, 'muster.setMode', {
    scope: COMMUNITY,
    mode: 'emergency',
    reason: '暴雨',
    tasksPaused: false,
    requestId: request(),
  })
  expect((await audited()).slice(before)).toEqual(['issueOrder', 'endOrder', 'setMode'])
  expect(await arrange(orderId, { kind: 'lesson', text: '沙袋提前放' })).toMatchObject({ ok: true })
  expect(await grid(orderId)).toMatchObject({ value: { lesson: '沙袋提前放' } })
})
