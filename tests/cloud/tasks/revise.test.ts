import { startTestCloud, type TestCloud } from '../../support/cloud'
import { shift, stay } from '../../support/attendance'
import { DISTRICT_DOCUMENTS, openid, personId, request } from '../../support/district'
import { BRANCH, claimed, GRID, NOW, SIBLING_BRANCH, task } from '../../support/tasks'
import { fireJobs } from '../../support/jobs'
import { MINUTE } from '../../../types/domain/time'
import type { TaskDoc } from '../../../types/documents/tasks'

let cloud: TestCloud
const start = async (document: TaskDoc, over: object = {}) => {
  cloud = await startTestCloud({
    documents: { ...DISTRICT_DOCUMENTS, tasks: [document], shifts: [shift()], ...over },
    clock: NOW,
  })
}
afterEach(() => cloud.close())

const taskId = task()._id
const startsAt = task().startsAt.getTime() + 120 * MINUTE
const endsAt = task().endsAt.getTime() + 120 * MINUTE
const unmoved = { startsAt: task().startsAt.getTime(), endsAt: task().endsAt.getTime() }
const revise = (over: object = {}, requestId = request()) =>
  cloud.call(openid('worker'), 'tasks.revise', {
    taskId,
    startsAt,
    endsAt,
    place: task().place,
    places: 4,
    toBring: null,
    content: null,
    requestId,
    ...over,
  })
const now = async () => (await cloud.database.find('tasks', { filter: { _id: taskId } })) as unknown as TaskDoc[]
const shifts = () => cloud.database.find('shifts', { filter: {} })
const notices = () => cloud.database.find('notices', { filter: {} })
const withPeople = claimed(2, { p0volunteer: { branchId: BRANCH, state: 'coming' } })

test('two hours later: places stay, the shift follows, and whoever is on it is told, once', async () => {
  await start(withPeople)
  const id = request()
  const done = { ok: true, value: { taskId, told: 2 } }
  expect(await revise({}, id)).toEqual(done)
  expect(cloud.trips()).toBe(8)
  expect(await revise({}, id)).toEqual(done)
  expect(await now()).toMatchObject([
    { startsAt: new Date(startsAt), personIds: ['p0volunteer'], branches: { [BRANCH]: { places: 2 } } },
  ])
  expect(await notices()).toMatchObject([
    {
      to: ['p0volunteer'],
      title: '有变：陪 3 位老人去复查',
      text: expect.stringContaining('11 月 25 日 10:00 到 13:30'),
    },
    { to: [`${GRID}/branchSecretary`] },
  ])
  expect(await cloud.call(openid('volunteer'), 'tasks.getTask', { taskId })).toMatchObject({
    value: {
      startsAt,
      revised: { said: expect.stringContaining('原来 11 月 25 日 08:00') },
      leavable: { allowed: true },
    },
  })
  expect(await shifts()).toMatchObject([{ startsAt: new Date(startsAt), endsAt: new Date(endsAt) }])
})

test('more places go to the branch that waits for some', async () => {
  const waiting = {
    branchId: SIBLING_BRANCH,
    name: '凤鸣 4 号网格党支部',
    places: 2,
    by: personId('secretary'),
    at: new Date(NOW),
  }
  await start({ ...claimed(4), standby: [waiting] })
  expect(await revise({ ...unmoved, places: 6 })).toEqual({ ok: true, value: { taskId, told: 0 } })
  await fireJobs(cloud)
  expect(await now()).toMatchObject([
    { places: 6, placesLeft: 0, standby: [], branches: { [SIBLING_BRANCH]: { places: 2 } } },
  ])
})

test('once somebody has signed in its time stands; the rest may change', async () => {
  await start(withPeople, { attendance: [stay({ _id: `${taskId}:p0volunteer`, personId: personId('volunteer') })] })
  expect(await revise()).toMatchObject({ refusal: { code: 'peopleSignedIn' } })
  expect(await revise({ ...unmoved, toBring: '雨衣' })).toMatchObject({ ok: true, value: { told: 2 } })
})

test('a claim in the same second never costs a place: it is there, or there are fewer places and it is refused', async () => {
  await start(task())
  const [took, less] = await Promise.all([
    cloud.call(openid('secretary'), 'tasks.claim', { taskId, branchId: BRANCH, places: 3, requestId: request() }),
    revise({ ...unmoved, places: 2 }),
  ])
  expect([took.ok, less.ok].filter(Boolean)).toHaveLength(1)
  const [left] = await now()
  expect(left).toMatchObject(took.ok ? { places: 4, placesLeft: 1 } : { places: 2, placesLeft: 2 })
})

test('a change that stopped half-way is finished by the timer, and meanwhile another waits', async () => {
  await start(withPeople)
  cloud.faults.plan({ exact: [{ at: 'tasks/*', call: 1, trip: 6, kind: 'killBefore' }] })
  await expect(revise()).rejects.toThrow(/tasks/)
  cloud.faults.plan({ exact: [] })
  expect(await now()).toMatchObject([{ startsAt: new Date(startsAt), revised: { settled: false } }])
  expect(await revise({ places: 5 })).toMatchObject({ refusal: { code: 'busy' } })
  await fireJobs(cloud)
  expect(await now()).toMatchObject([{ revised: { settled: true } }])
  expect(await notices()).toHaveLength(2)
  expect(await shifts()).toMatchObject([{ startsAt: new Date(startsAt) }])
})

test('a task that is taken back before its change was told is told once, as taken back, and the timer comes to rest', async () => {
  await start(withPeople)
  cloud.faults.plan({ exact: [{ at: 'tasks/*', call: 1, trip: 6, kind: 'killBefore' }] })
  await expect(revise()).rejects.toThrow(/tasks/)
  cloud.faults.plan({ exact: [] })
  const back = { taskId, reason: '下雨，改天再办', requestId: request() }
  expect(await cloud.call(openid('worker'), 'tasks.withdraw', back)).toMatchObject({ ok: true })
  await fireJobs(cloud)
  expect(await now()).toMatchObject([{ withdrawn: { settled: true }, revised: { settled: true } }])
  expect((await notices()).map(({ kind }) => kind)).toEqual(['taskWithdrawn', 'taskWithdrawn'])
})
