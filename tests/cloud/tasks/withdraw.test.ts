import { startTestCloud, type TestCloud } from '../../support/cloud'
import { qrAt, shift, stay } from '../../support/attendance'
import { DISTRICT_DOCUMENTS, openid, personId, request } from '../../support/district'
import { BRANCH, claimed, GRID, NOW, task } from '../../support/tasks'
import type { TaskDoc } from '../../../types/documents/tasks'
import { fireJobs } from '../../support/jobs'

let cloud: TestCloud
const start = async (document: TaskDoc = task(), over: object = {}) => {
  cloud = await startTestCloud({
    documents: { ...DISTRICT_DOCUMENTS, tasks: [document], shifts: [shift()], ...over },
    clock: NOW,
  })
}
afterEach(() => cloud.close())

const taskId = task()._id
const withdraw = (requestId = request()) =>
  cloud.call(openid('worker'), 'tasks.withdraw', { taskId, reason: '下雨，改天再办', requestId })
const now = async () => (await cloud.database.find('tasks', { filter: { _id: taskId } })) as unknown as TaskDoc[]
const notices = () => cloud.database.find('notices', { filter: {} })

test('a task with people and a branch on it: it is closed, its shift too, and they are told, once', async () => {
  await start(claimed(2, { p0volunteer: { branchId: BRANCH, state: 'coming' } }))
  const id = request()
  const done = { ok: true, value: { taskId, told: 2 } }
  expect(await withdraw(id)).toEqual(done)
  expect(cloud.trips()).toBe(7)
  expect(await withdraw(id)).toEqual(done)
  expect(await now()).toMatchObject([
    { state: 'withdrawn', contact: null, withdrawn: { by: 'p0worker', reason: '下雨，改天再办', settled: true } },
  ])
  expect(await notices()).toMatchObject([
    { to: ['p0volunteer'], title: '撤回：陪 3 位老人去复查', text: expect.stringContaining('下雨，改天再办') },
    { to: [`${GRID}/branchSecretary`] },
  ])
  cloud.setClock(shift().startsAt.getTime())
  const code = qrAt(cloud.now())
  expect(
    await cloud.call(openid('volunteer'), 'attendance.checkIn', { shiftId: taskId, code, requestId: request() }),
  ).toMatchObject({ refusal: { code: 'shiftWithdrawn' } })
  expect(await cloud.call(openid('volunteer'), 'tasks.getTask', { taskId })).toMatchObject({
    value: { state: 'withdrawn', withdrawn: { reason: '下雨，改天再办' }, joinable: { code: 'taskClosed' } },
  })
})

test('once somebody has signed in there is nothing to take back', async () => {
  await start(claimed(0, { p0volunteer: { branchId: null, state: 'coming' } }), {
    attendance: [stay({ _id: `${taskId}:p0volunteer`, personId: personId('volunteer') })],
  })
  expect(await withdraw()).toMatchObject({ refusal: { code: 'peopleSignedIn' } })
  expect(await now()).toMatchObject([{ state: 'open' }])
})

test.each([
  [
    'a claim',
    () => cloud.call(openid('secretary'), 'tasks.claim', { taskId, branchId: BRANCH, places: 2, requestId: request() }),
  ],
  ['a join', () => cloud.call(openid('volunteer'), 'tasks.join', { taskId, source: 'free', requestId: request() })],
] as const)(
  '%s in the same second: before it, and they are told; or after it, and it is refused',
  async (_what, rival) => {
    await start()
    const [took, back] = await Promise.all([rival(), withdraw()])
    expect(back).toMatchObject({ ok: true })
    const [left] = await now()
    const on = (left?.personIds.length ?? 0) + (left?.branchIds.length ?? 0)
    expect(left).toMatchObject({ state: 'withdrawn' })
    expect(on).toBe(took.ok ? 1 : 0)
    expect(took.ok ? 'taskClosed' : took.refusal.code).toBe('taskClosed')
    expect(back).toMatchObject({ value: { told: on } })
    expect(await notices()).toHaveLength(on)
  },
)

test('an acceptance in the same second: what was served is accepted, never taken back', async () => {
  const served = stay({
    _id: `${taskId}:p0volunteer`,
    personId: personId('volunteer'),
    state: 'out',
    checkedOutAt: task().endsAt,
    minutes: 205,
  })
  await start(claimed(0, { p0volunteer: { branchId: null, state: 'coming' } }), { attendance: [served] })
  cloud.setClock(task().endsAt.getTime() + 60_000)
  const [accepted, back] = await Promise.all([
    cloud.call(openid('colleague'), 'tasks.accept', { taskId, requestId: request() }),
    withdraw(),
  ])
  expect(accepted).toMatchObject({ ok: true, value: { awards: [{ minutes: 205 }] } })
  expect(back).toMatchObject({ ok: false })
  expect(await now()).toMatchObject([{ state: 'accepted', withdrawn: null }])
})

test('two colleagues take it back in the same second: one reason stands', async () => {
  await start()
  const both = await Promise.all([
    withdraw(),
    cloud.call(openid('colleague'), 'tasks.withdraw', { taskId, reason: '没人用', requestId: request() }),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'taskClosed' } })
})

test('a withdrawal that stopped half-way is finished by the timer', async () => {
  await start(claimed(2, { p0volunteer: { branchId: BRANCH, state: 'coming' } }))
  await withdraw()
  await cloud.database.update('tasks', {}, { $set: { 'withdrawn.settled': false } }, { multi: true })
  await cloud.database.update('shifts', {}, { $set: { withdrawn: false } }, { multi: true })
  await cloud.database.remove('notices', {}, { multi: true })
  await fireJobs(cloud)
  expect(await notices()).toHaveLength(2)
  expect(await cloud.database.find('shifts', { filter: {} })).toMatchObject([{ withdrawn: true }])
  expect(await now()).toMatchObject([{ withdrawn: { settled: true } }])
})
