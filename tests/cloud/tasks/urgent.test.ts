import { startTestCloud, type TestCloud } from '../../support/cloud'
import { DISTRICT_DOCUMENTS, openid, request } from '../../support/district'
import { scheduled } from '../../support/month'
import { COMMUNITY, GRID, NOW } from '../../support/tasks'
import { unseal } from '../../../cloudfunctions/_kernel/sealed'
import type { TaskDoc } from '../../../types/documents/tasks'
import { TEST_KEYS } from '../../support/secrets'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud({ documents: DISTRICT_DOCUMENTS, clock: NOW })
})
afterEach(() => cloud.close())

const { gridIds, claimUntil, tasks } = scheduled()
const contact = { name: '李奶奶', phone: '13955551234', address: '凤鸣东里 3 号楼' }
const urgent = (over: object = {}) => ({
  communityId: COMMUNITY,
  gridIds,
  claimUntil,
  task: { ...tasks[0]!, contact },
  requestId: request(),
  ...over,
})
const add = (who: 'worker' | 'colleague', wish = urgent()) => cloud.call(openid(who), 'tasks.addUrgent', wish)

test('it stands beside the list, before it or after it, and its grids’ branches are told', async () => {
  const wish = urgent()
  const added = await add('worker', wish)
  expect(added).toEqual({ ok: true, value: { taskId: 't370306003001-2611-51' } })
  expect(cloud.trips()).toBe(5)
  expect(await add('worker', wish)).toEqual(added)
  expect(await add('worker', { ...wish, claimUntil: claimUntil - 1 })).toMatchObject({
    refusal: { code: 'requestReused' },
  })
  await cloud.call(openid('worker'), 'tasks.publishList', {
    communityId: COMMUNITY,
    month: '2026-11',
    ...scheduled(),
    requestId: request(),
  })
  expect(await cloud.call(openid('secretary'), 'tasks.listTasks', { scope: GRID, month: '2026-11' })).toMatchObject({
    value: { tasks: [{ urgent: false }, { urgent: false }, { urgent: true, claimable: { allowed: true } }] },
  })
  expect(await cloud.database.find('notices', { filter: {} })).toMatchObject([
    { to: [`${GRID}/branchSecretary`], title: '加急：陪 3 位老人去复查' },
    {},
  ])
  expect(await cloud.database.count('shifts', {})).toBe(3)
})

test('whom to ask for lies sealed in its task', async () => {
  await add('worker')
  const [task] = (await cloud.database.find('tasks', { filter: {} })) as unknown as TaskDoc[]
  expect(JSON.stringify(task)).not.toContain(contact.phone)
  expect(JSON.parse(unseal(TEST_KEYS.SEAL_KEY, task!.contact!, ['tasks', task!._id, 'contact']))).toEqual(contact)
})

test('colleagues add in the same second: each has a number of their own, and each shift is its task’s', async () => {
  const answers = await Promise.all(
    ['甲', '乙', '丙', '丁'].map((title, index) =>
      add(index % 2 ? 'worker' : 'colleague', urgent({ task: { ...tasks[0]!, title } })),
    ),
  )
  expect(new Set(answers.map((answer) => answer.ok && answer.value.taskId))).toEqual(
    new Set(['51', '52', '53', '54'].map((n) => `t370306003001-2611-${n}`)),
  )
  const [stored, shifts] = await Promise.all(
    ['tasks', 'shifts'].map((name) => cloud.database.find(name, { filter: {}, sort: { _id: 1 } })),
  )
  expect(shifts?.map(({ title }) => title)).toEqual(stored?.map(({ title }) => title))
})
