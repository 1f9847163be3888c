import type { TaskDoc } from '../../../types/documents/tasks'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { DISTRICT_DOCUMENTS, openid, request } from '../../support/district'
import { BRANCH, NOW, SIBLING_BRANCH, task } from '../../support/tasks'

const CONTESTED = 't370306003001-2611-09'
let cloud: TestCloud

beforeAll(async () => {
  const tasks = [task(), task({ _id: CONTESTED, places: 10, placesLeft: 10 })]
  cloud = await startTestCloud({ documents: { ...DISTRICT_DOCUMENTS, tasks }, clock: NOW })
})
afterAll(() => cloud.close())

const stored = async (id: string) =>
  (await cloud.database.find('tasks', { filter: { _id: id } }))[0] as unknown as TaskDoc
const claim = (places: number, requestId = request()) => ({ taskId: task()._id, branchId: BRANCH, places, requestId })

test('a branch claims, is told the same on a retry, and releases; nothing is lost on the way', async () => {
  const first = claim(3)
  const done = { ok: true, value: { taskId: first.taskId, branchId: BRANCH, places: 3 } }
  expect(await cloud.call(openid('secretary'), 'tasks.claim', first)).toEqual(done)
  expect(cloud.trips()).toBe(2)
  expect(await stored(first.taskId)).toMatchObject({
    placesLeft: 1,
    branchIds: [BRANCH],
    branches: { [BRANCH]: { places: 3, placesLeft: 3, name: 'branchSecretary 370306003001003' } },
  })

  expect(await cloud.call(openid('secretary'), 'tasks.claim', first)).toEqual(done)
  expect(cloud.trips()).toBe(3)
  expect((await stored(first.taskId)).placesLeft).toBe(1)

  expect(await cloud.call(openid('secretary'), 'tasks.claim', { ...first, places: 2 })).toMatchObject({
    refusal: { code: 'requestReused' },
  })
  expect(await cloud.call(openid('secretary'), 'tasks.claim', claim(1))).toMatchObject({
    refusal: { code: 'alreadyClaimed', retry: 'never' },
  })

  expect(await cloud.call(openid('secretary'), 'tasks.release', { ...claim(3), reason: '人手不够' })).toMatchObject({
    ok: true,
  })
  expect(cloud.trips()).toBe(2)
  expect(await stored(first.taskId)).toMatchObject({ placesLeft: 4, branchIds: [], branches: {} })
  expect(await cloud.call(openid('secretary'), 'tasks.release', { ...claim(3), reason: '人手不够' })).toMatchObject({
    refusal: { code: 'notClaimed' },
  })
})

test.each([
  ['the secretary of another branch', 'sibling', 'notAllowed'],
  ['a member who does not lead it', 'cadre', 'notAllowed'],
  ['the community, which does not claim', 'worker', 'notAllowed'],
] as const)('%s cannot claim for it', async (_who, name, code) => {
  expect(await cloud.call(openid(name), 'tasks.claim', claim(1))).toMatchObject({ refusal: { code } })
})

test('nobody known to WeChat only is refused, and so is whoever lacks an account', async () => {
  expect(await cloud.call('o-nobody', 'tasks.claim', claim(1))).toMatchObject({ refusal: { code: 'notRegistered' } })
})

test('a missing task, too many places, and a deadline that has passed', async () => {
  const missing = { ...claim(1), taskId: 't370306003001-2611-77' } as const
  expect(await cloud.call(openid('secretary'), 'tasks.claim', missing)).toMatchObject({ refusal: { code: 'notFound' } })
  expect(await cloud.call(openid('secretary'), 'tasks.claim', claim(5))).toMatchObject({
    refusal: { code: 'placesTaken', retry: 'later' },
  })
  expect(cloud.trips()).toBe(3)
  cloud.setClock(task().claimUntil.getTime() + 1)
  expect(await cloud.call(openid('secretary'), 'tasks.claim', claim(1))).toMatchObject({
    refusal: { code: 'claimClosed' },
  })
  cloud.setClock(NOW)
})

test('two branches after the last places: never more than there are, and one request counts once however often it is sent', async () => {
  const attempts = [
    ...Array.from(
      { length: 8 },
      () => ({ who: 'secretary', branchId: BRANCH, requestId: 'the-same-request-again' }) as const,
    ),
    ...Array.from({ length: 8 }, () => ({ who: 'sibling', branchId: SIBLING_BRANCH, requestId: request() }) as const),
  ]
  const answers = await Promise.all(
    attempts.map(({ who, branchId, requestId }) =>
      cloud.call(openid(who), 'tasks.claim', { taskId: CONTESTED, branchId, places: 6, requestId }),
    ),
  )
  const after = await stored(CONTESTED)
  const winners = Object.keys(after.branches)
  expect(winners).toHaveLength(1)
  expect(after.placesLeft).toBe(4)
  const told = answers.filter(({ ok }) => ok)
  expect(told).toHaveLength(winners[0] === BRANCH ? 8 : 1)
})
