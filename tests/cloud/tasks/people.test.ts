import type { TaskDoc } from '../../../types/documents/tasks'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { DISTRICT_DOCUMENTS, openid, personId, request } from '../../support/district'
import { BRANCH, claimed, NOW, SIBLING_GRID, task } from '../../support/tasks'

const FREE = 't370306003001-2611-02'
let cloud: TestCloud

beforeEach(async () => {
  const tasks = [claimed(2), task({ _id: FREE, placesLeft: 1, places: 1 })]
  cloud = await startTestCloud({ documents: { ...DISTRICT_DOCUMENTS, tasks }, clock: NOW })
})
afterEach(() => cloud.close())

const stored = async (id: string) =>
  (await cloud.database.find('tasks', { filter: { _id: id } }))[0] as unknown as TaskDoc
const assign = (...names: ('cadre' | 'volunteer' | 'volunteer2' | 'sibling' | 'secretary')[]) =>
  cloud.call(openid('secretary'), 'tasks.assign', {
    taskId: task()._id,
    branchId: BRANCH,
    personIds: names.map(personId),
    requestId: request(),
  })

test('the branch sends people, one says yes, one says no, and the place comes back to the branch', async () => {
  expect(await assign('cadre', 'volunteer')).toMatchObject({ ok: true })
  expect(cloud.trips()).toBe(5)
  expect(await stored(task()._id)).toMatchObject({
    branches: { [BRANCH]: { places: 2, placesLeft: 0 } },
    people: {
      [personId('cadre')]: { branchId: BRANCH, state: 'offered' },
      [personId('volunteer')]: { branchId: BRANCH, state: 'offered' },
    },
  })

  const yes = { taskId: task()._id, source: 'offered', requestId: request() } as const
  expect(await cloud.call(openid('volunteer'), 'tasks.join', yes)).toMatchObject({ ok: true })
  expect(cloud.trips()).toBe(2)
  const no = { taskId: task()._id, from: BRANCH, requestId: request() } as const
  expect(await cloud.call(openid('cadre'), 'tasks.leave', no)).toMatchObject({ ok: true })
  expect(cloud.trips()).toBe(2)
  expect(await cloud.call(openid('cadre'), 'tasks.leave', no)).toMatchObject({ ok: true })
  const after = await stored(task()._id)
  expect(after.branches[BRANCH]).toMatchObject({ places: 2, placesLeft: 1 })
  expect(after.people).toEqual({ [personId('volunteer')]: { branchId: BRANCH, state: 'coming' } })
  expect(after.personIds).toEqual([personId('volunteer')])
})

test('whoever assigns themselves has said yes', async () => {
  expect(await assign('secretary')).toMatchObject({ ok: true })
  expect((await stored(task()._id)).people[personId('secretary')]).toMatchObject({ state: 'coming' })
})

test('all or none: one of another grid, one twice, or one too many, and nothing is written', async () => {
  const before = await stored(task()._id)
  expect(await assign('cadre', 'sibling')).toMatchObject({ refusal: { code: 'notInBranch' } })
  expect(await assign('cadre', 'cadre')).toMatchObject({ refusal: { code: 'notInBranch' } })
  expect(await assign('cadre', 'volunteer', 'volunteer2')).toMatchObject({ refusal: { code: 'branchFull' } })
  expect(await stored(task()._id)).toEqual(before)
})

test('whom the branch has sent stays sent when they move to another grid: the same request gets its first answer', async () => {
  const sent = { taskId: task()._id, branchId: BRANCH, personIds: [personId('cadre')], requestId: request() }
  const first = await cloud.call(openid('secretary'), 'tasks.assign', sent)
  expect(first).toMatchObject({ ok: true })
  await cloud.database.update(
    'memberships',
    { _id: personId('cadre') },
    { $set: { gridId: SIBLING_GRID } },
    { multi: false },
  )
  expect(await cloud.call(openid('secretary'), 'tasks.assign', sent)).toEqual(first)
  expect(await assign('cadre')).toMatchObject({ refusal: { code: 'notInBranch' } })
})

test('a branch with people on the task cannot give it back', async () => {
  await assign('cadre')
  const release = { taskId: task()._id, branchId: BRANCH, places: 2, reason: '人手不够', requestId: request() } as const
  expect(await cloud.call(openid('secretary'), 'tasks.release', release)).toMatchObject({
    refusal: { code: 'peopleAssigned' },
  })
})

test('one free place, wanted by many at once: one gets it, the others are told', async () => {
  const wanting = ['cadre', 'volunteer', 'volunteer2', 'secretary', 'sibling'] as const
  const answers = await Promise.all(
    wanting.map((name) =>
      cloud.call(openid(name), 'tasks.join', { taskId: FREE, source: 'free', requestId: request() }),
    ),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const codes = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code]))
  expect(new Set(codes)).toEqual(new Set(['placesTaken']))
  expect(await stored(FREE)).toMatchObject({ placesLeft: 0 })
})

test('a place given back can be taken again, and only by people of the grids it was sent to', async () => {
  const join = () => ({ taskId: FREE, source: 'free', requestId: request() }) as const
  expect(await cloud.call(openid('volunteer'), 'tasks.join', join())).toMatchObject({ ok: true })
  expect(await cloud.call(openid('volunteer'), 'tasks.join', join())).toMatchObject({
    refusal: { code: 'alreadyOnTask' },
  })
  const leave = { taskId: FREE, from: null, requestId: request() } as const
  expect(await cloud.call(openid('volunteer'), 'tasks.leave', leave)).toMatchObject({ ok: true })
  expect(await cloud.call(openid('neighbourSecretary'), 'tasks.join', join())).toMatchObject({
    refusal: { code: 'notAllowed' },
  })
  expect(await cloud.call(openid('cadre'), 'tasks.join', join())).toMatchObject({ ok: true })
})
