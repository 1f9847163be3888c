import type { SupportDoc } from '../../../types/documents/forces'
import type { TaskDoc } from '../../../types/documents/tasks'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { DISTRICT_DOCUMENTS, NEIGHBOUR_GRID, openid, personId, request } from '../../support/district'
import { BRANCH, claimed, GRID, NOW, OFF_GRID_BRANCH, SIBLING_BRANCH, task } from '../../support/tasks'
import { fireJobs } from '../../support/jobs'

const DAY = 86_400_000
let cloud: TestCloud
afterEach(() => cloud.close())

/** 钱进 of a neighbouring community said yes to helping in the grid. */
const helping: SupportDoc = {
  _id: personId('neighbourSecretary'),
  name: '钱进',
  kind: 'cadre',
  from: NEIGHBOUR_GRID,
  fromName: '和平 1 号网格',
  to: GRID,
  toName: '凤鸣 3 号网格',
  metres: 900,
  since: new Date(NOW - DAY),
  until: new Date(NOW + 60 * DAY),
  planId: 'l000000000000000000000000',
  state: 'active',
  answer: 'accepted',
  before: null,
  log: [],
}

const start = async (
  tasks: readonly TaskDoc[],
  supports: readonly SupportDoc[] = [],
  accounts: readonly object[] = [],
) => {
  const documents = { ...DISTRICT_DOCUMENTS, tasks, supports }
  cloud = await startTestCloud({
    documents: { ...documents, accounts: [...documents.accounts, ...accounts] as typeof documents.accounts },
    clock: NOW,
  })
}
const coming = (...people: readonly ('cadre' | 'volunteer')[]): TaskDoc['people'] =>
  Object.fromEntries(people.map((name) => [personId(name), { branchId: BRANCH, state: 'coming' }]))

test('people are shown with how often they served lately and what they have ahead; helpers from elsewhere too', async () => {
  const past = claimed(2, coming('cadre'), {
    _id: 't370306003001-2611-05',
    state: 'accepted',
    startsAt: new Date(NOW - 3 * DAY),
    endsAt: new Date(NOW - 3 * DAY + 7_200_000),
    acceptance: {
      by: personId('worker'),
      byName: '周敏',
      at: new Date(NOW - DAY),
      rating: null,
      remark: null,
      posted: 1,
      more: false,
      awards: [
        {
          personId: personId('cadre'),
          attendanceId: `t370306003001-2611-05:${personId('cadre')}`,
          part: 0,
          minutes: 120,
          points: 20,
          measured: 120,
          why: null,
          remark: null,
        },
      ],
    },
  })
  await start([claimed(2, coming('cadre')), past], [helping])
  const answer = await cloud.call(openid('secretary'), 'tasks.candidates', { branchId: BRANCH })
  expect(cloud.trips()).toBe(5)
  if (!answer.ok) throw new Error(answer.refusal.code)
  const byId = Object.fromEntries(answer.value.people.map((one) => [one.personId, one]))
  expect(Object.keys(byId).sort()).toEqual(
    (['cadre', 'neighbourSecretary', 'secretary', 'volunteer', 'volunteer2'] as const).map(personId).sort(),
  )
  expect(byId[personId('cadre')]).toMatchObject({ served: 1, on: [{ taskId: task()._id, state: 'coming' }] })
  expect(byId[personId('volunteer')]).toMatchObject({ served: 0, on: [], helpsFrom: null })
  expect(byId[personId('neighbourSecretary')]).toMatchObject({ name: '钱进', helpsFrom: '和平 1 号网格' })

  const cadres = await cloud.call(openid('secretary'), 'tasks.candidates', { branchId: BRANCH, kind: 'volunteer' })
  expect(cadres.ok && cadres.value.people.map(({ kind }) => kind)).toEqual(['volunteer', 'volunteer'])
})

test('who helps here from elsewhere is sent, sees the task, and answers; nobody else from there can', async () => {
  await start([claimed(2)], [helping])
  const send = (person: 'neighbourSecretary' | 'sibling') =>
    cloud.call(openid('secretary'), 'tasks.assign', {
      taskId: task()._id,
      branchId: BRANCH,
      personIds: [personId(person)],
      requestId: request(),
    })
  const look = () => cloud.call(openid('neighbourSecretary'), 'tasks.getTask', { taskId: task()._id })
  const answer = (source: 'offered' | 'free') =>
    cloud.call(openid('neighbourSecretary'), 'tasks.join', { taskId: task()._id, source, requestId: request() })
  expect(await look()).toMatchObject({ refusal: { code: 'notAllowed' } })
  expect(await answer('offered')).toMatchObject({ refusal: { code: 'notAllowed' } })
  expect(await send('sibling')).toMatchObject({ refusal: { code: 'notInBranch' } })
  expect(await send('neighbourSecretary')).toMatchObject({ ok: true })
  expect(await look()).toMatchObject({ value: { mine: 'offered', mineFrom: BRANCH } })
  expect(await answer('free')).toMatchObject({ refusal: { code: 'notAllowed' } })
  expect(await answer('offered')).toMatchObject({ ok: true })
  const leave = { taskId: task()._id, from: BRANCH, requestId: request() }
  expect(await cloud.call(openid('neighbourSecretary'), 'tasks.leave', leave)).toMatchObject({ ok: true })
  expect(await cloud.call(openid('neighbourSecretary'), 'tasks.leave', leave)).toMatchObject({ ok: true })
  const again = { ...leave, requestId: request() }
  expect(await cloud.call(openid('neighbourSecretary'), 'tasks.leave', again)).toMatchObject({
    refusal: { code: 'notAllowed' },
  })
})

test('whoever said no to helping, or has not answered, is not among them', async () => {
  await start([claimed(2)], [{ ...helping, answer: 'waiting' }])
  const answer = await cloud.call(openid('secretary'), 'tasks.candidates', { branchId: BRANCH })
  expect(answer.ok && answer.value.people.some(({ helpsFrom }) => helpsFrom !== null)).toBe(false)
})

test('a branch over shops chooses among the people of its community', async () => {
  const shops = {
    ...DISTRICT_DOCUMENTS.accounts[3],
    _id: 'o-shops',
    personId: 'p0shops',
    roles: [{ role: 'branchSecretary', scope: OFF_GRID_BRANCH.slice(1), scopeName: '商圈格外支部' }],
  }
  await start([task()], [], [shops])
  const answer = await cloud.call('o-shops', 'tasks.candidates', { branchId: OFF_GRID_BRANCH })
  expect(cloud.trips()).toBe(3)
  expect(answer.ok && answer.value.people.map(({ name }) => name).sort()).toEqual(
    ['陈立新', '王建国', '李秀英', '赵海峰', '孙卫东'].sort(),
  )
  expect(await cloud.call('o-shops', 'tasks.candidates', { branchId: BRANCH })).toMatchObject({
    refusal: { code: 'notAllowed' },
  })
})

test('taking a place tells of another task at that time first, and does not forbid it', async () => {
  const other = task({
    _id: 't370306003001-2611-02',
    title: '清理楼道',
    startsAt: new Date('2026-11-25T11:00:00+08:00'),
  })
  const mine = {
    ...other,
    personIds: [personId('volunteer')],
    people: { [personId('volunteer')]: { branchId: null, state: 'coming' as const } },
  }
  await start([task(), mine])
  expect(await cloud.call(openid('volunteer'), 'tasks.getTask', { taskId: task()._id })).toMatchObject({
    value: { clash: { title: '清理楼道' }, joinable: { allowed: true } },
  })
  expect(await cloud.call(openid('cadre'), 'tasks.getTask', { taskId: task()._id })).toMatchObject({
    value: { clash: null },
  })
})

const fire = async (at: number) => {
  cloud.setClock(at)
  await fireJobs(cloud)
}
const notices = async (kind: string) =>
  (await cloud.database.find('notices', { filter: { kind } })).map(({ _id, to }) => ({ _id, to }))

test('the people of tomorrow’s tasks are reminded once, from noon of the day before', async () => {
  const empty = task({ _id: 't370306003001-2611-06' })
  await start([claimed(2, coming('cadre', 'volunteer')), empty])
  await fire(Date.parse('2026-11-24T11:59:00+08:00'))
  expect(await notices('taskTomorrow')).toEqual([])
  for (const minute of ['00', '01']) await fire(Date.parse(`2026-11-24T12:${minute}:00+08:00`))
  const [only, ...more] = await notices('taskTomorrow')
  expect(only?._id).toBe(`tomorrow:${task()._id}:2026-11-25`)
  expect(only?.to).toEqual(expect.arrayContaining([personId('cadre'), personId('volunteer')]))
  expect(more).toEqual([])
})

test('places that came free another way go to who waits, once', async () => {
  const standby = [
    { branchId: SIBLING_BRANCH, name: '凤鸣 4 号', places: 2, by: personId('sibling'), at: new Date(NOW) },
  ]
  await start([claimed(3, {}, { standby })])
  for (const minute of [1, 2]) await fire(NOW + minute * 60_000)
  const [stored] = await cloud.database.find('tasks', { filter: { _id: task()._id } })
  expect(stored).toMatchObject({
    placesLeft: 0,
    branches: { [SIBLING_BRANCH]: { places: 1 } },
    standby: [{ places: 1 }],
  })
  expect(await notices('standbyMovedUp')).toHaveLength(1)
})
