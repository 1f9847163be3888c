import { startTestCloud, type TestCloud } from '../../support/cloud'
import { DISTRICT_DOCUMENTS, NEIGHBOUR_GRID, openid, request } from '../../support/district'
import { COMMUNITY, GRID, NOW, SIBLING_GRID } from '../../support/tasks'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud({ documents: DISTRICT_DOCUMENTS, clock: NOW })
})
afterEach(() => cloud.close())

const at = (text: string) => Date.parse(`2026-11-${text}+08:00`)
const demand = {
  title: '陪 3 位老人去复查',
  kind: 'specialCare',
  place: '区医院门诊楼',
  stationId: 's370306003001-01',
  stationName: '凤鸣社区党群服务站点',
  startsAt: at('28T08:00'),
  endsAt: at('28T11:30'),
  places: 4,
} as const
const list = () => ({
  communityId: COMMUNITY,
  month: '2026-11' as const,
  gridIds: [GRID, SIBLING_GRID],
  claimUntil: at('26T18:00'),
  tasks: [demand, { ...demand, title: '夜里巡楼查堆物', startsAt: at('27T19:00'), endsAt: at('27T21:00') }],
  requestId: request(),
})

test('a community publishes once a month; its grids see it, soonest first, with what each may do', async () => {
  const mine = list()
  const published = await cloud.call(openid('worker'), 'tasks.publishList', mine)
  expect(published).toEqual({ ok: true, value: { taskIds: ['t370306003001-2611-01', 't370306003001-2611-02'] } })
  expect(cloud.trips()).toBe(4)
  expect(await cloud.call(openid('worker'), 'tasks.publishList', mine)).toEqual(published)
  expect(await cloud.call(openid('colleague'), 'tasks.publishList', list())).toMatchObject({
    refusal: { code: 'listPublished' },
  })

  const seen = await cloud.call(openid('secretary'), 'tasks.listTasks', { scope: GRID, month: '2026-11' })
  expect(cloud.trips()).toBe(2)
  expect(seen).toMatchObject({
    value: {
      tasks: [
        { title: '夜里巡楼查堆物', claimable: { allowed: true }, joinable: { allowed: true }, joinFrom: 'free' },
        { title: '陪 3 位老人去复查', claimable: { allowed: true } },
      ],
    },
  })
  const asVolunteer = await cloud.call(openid('volunteer'), 'tasks.listTasks', { scope: GRID, month: '2026-11' })
  expect(asVolunteer).toMatchObject({ value: { tasks: [{ claimable: { allowed: false, code: 'notAllowed' } }, {}] } })
  expect(
    await cloud.call(openid('neighbourWorker'), 'tasks.listTasks', { scope: GRID, month: '2026-11' }),
  ).toMatchObject({
    refusal: { code: 'notAllowed' },
  })
})

test('a limit for each branch is the list’s and every task’s', async () => {
  await cloud.call(openid('worker'), 'tasks.publishList', { ...list(), placesPerBranch: 5 })
  expect(await cloud.database.find('demandLists', { filter: {} })).toMatchObject([{ placesPerBranch: 5 }])
  expect(await cloud.database.find('tasks', { filter: {} })).toMatchObject([
    { placesPerBranch: 5, urgent: false },
    { placesPerBranch: 5 },
  ])
})

test('two colleagues publish in the same second: one list, and every task of it is there', async () => {
  const answers = await Promise.all([
    cloud.call(openid('worker'), 'tasks.publishList', list()),
    cloud.call(openid('colleague'), 'tasks.publishList', list()),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await cloud.database.count('tasks', {})).toBe(2)
  expect(await cloud.database.count('shifts', {})).toBe(2)
})

test('a request that stopped after its list is completed by the same request', async () => {
  const mine = list()
  const published = await cloud.call(openid('worker'), 'tasks.publishList', mine)
  await cloud.database.remove('tasks', { _id: 't370306003001-2611-01' }, { multi: false })
  await cloud.database.remove('shifts', {}, { multi: true })
  expect(await cloud.call(openid('worker'), 'tasks.publishList', mine)).toEqual(published)
  expect(await cloud.database.count('tasks', {})).toBe(2)
  expect(await cloud.database.count('shifts', {})).toBe(2)
})

test('a list that was published stays published when the deadline has passed since', async () => {
  const mine = list()
  const published = await cloud.call(openid('worker'), 'tasks.publishList', mine)
  cloud.setClock(at('26T18:01'))
  expect(await cloud.call(openid('worker'), 'tasks.publishList', mine)).toEqual(published)
  expect(await cloud.call(openid('worker'), 'tasks.publishList', { ...mine, requestId: request() })).toMatchObject({
    refusal: { code: 'timeWrong' },
  })
})

test('refusals write nothing', async () => {
  const outside = { ...list(), gridIds: [NEIGHBOUR_GRID] }
  expect(await cloud.call(openid('worker'), 'tasks.publishList', outside)).toMatchObject({
    refusal: { code: 'gridOutside' },
  })
  expect(await cloud.call(openid('secretary'), 'tasks.publishList', list())).toMatchObject({
    refusal: { code: 'notAllowed' },
  })
  expect(await cloud.call(openid('neighbourWorker'), 'tasks.publishList', list())).toMatchObject({
    refusal: { code: 'notAllowed' },
  })
  const unfit = { ...list(), tasks: [{ ...demand, title: '加微信领奖品' }] }
  expect(await cloud.call(openid('worker'), 'tasks.publishList', unfit)).toMatchObject({
    refusal: { code: 'wordsRisky' },
  })
  const bad = { ...list(), tasks: [{ ...demand, title: '  ' }] }
  expect(await cloud.call(openid('worker'), 'tasks.publishList', bad)).toMatchObject({
    refusal: { code: 'badInput', detail: { field: 'tasks.0.title' } },
  })
  for (const name of ['demandLists', 'tasks', 'shifts']) expect(await cloud.database.count(name, {})).toBe(0)
})
