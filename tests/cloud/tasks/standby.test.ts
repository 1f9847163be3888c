import type { TaskId } from '../../../types/domain/ids'
import type { TaskDoc } from '../../../types/documents/tasks'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { DISTRICT_DOCUMENTS, openid, personId, request } from '../../support/district'
import { BRANCH, claimed, NOW, OFF_GRID_BRANCH, SIBLING_BRANCH, task } from '../../support/tasks'

const LIMITED: TaskId = 't370306003001-2611-02'
const ALSO_LIMITED: TaskId = 't370306003001-2611-03'
const taskId = task()._id
let cloud: TestCloud

const waits = (branchId: typeof BRANCH, places: number) => ({
  branchId,
  name: branchId,
  places,
  by: personId('sibling'),
  at: new Date(NOW),
})

const start = async (...tasks: readonly TaskDoc[]) => {
  cloud = await startTestCloud({ documents: { ...DISTRICT_DOCUMENTS, tasks }, clock: NOW })
}
afterEach(() => cloud.close())

const stored = async (id: string = taskId) =>
  (await cloud.database.find('tasks', { filter: { _id: id } }))[0] as unknown as TaskDoc
const notices = async () => (await cloud.database.find('notices', { filter: {} })).map(({ kind, to }) => ({ kind, to }))
const of = (branchId: `b${string}`) => ({ taskId, branchId, requestId: request() })

test('the first in line gets what a branch gives back, in the same moment, and is told once', async () => {
  await start(claimed(4))
  const wait = { ...of(SIBLING_BRANCH), places: 3 }
  expect(await cloud.call(openid('sibling'), 'tasks.standby', wait)).toMatchObject({ ok: true })
  expect(cloud.trips()).toBe(2)
  expect(await cloud.call(openid('sibling'), 'tasks.standby', { ...wait, requestId: request() })).toMatchObject({
    refusal: { code: 'alreadyInLine' },
  })

  const give = { ...of(BRANCH), places: 4, back: 2, reason: '时间撞了' } as const
  expect(await cloud.call(openid('secretary'), 'tasks.release', give)).toMatchObject({ value: { places: 2 } })
  const after = await stored()
  expect(after).toMatchObject({
    placesLeft: 0,
    branches: { [BRANCH]: { places: 2, placesLeft: 2 }, [SIBLING_BRANCH]: { places: 2, placesLeft: 2 } },
    standby: [{ branchId: SIBLING_BRANCH, places: 1 }],
    releases: [{ branchId: BRANCH, places: 2, reason: '时间撞了' }],
  })
  expect(await cloud.call(openid('secretary'), 'tasks.release', give)).toMatchObject({ value: { places: 2 } })
  expect(await stored()).toEqual(after)
  expect(await notices()).toEqual([{ kind: 'standbyMovedUp', to: [`${SIBLING_BRANCH.slice(1)}/branchSecretary`] }])
})

test('a person who leaves a free place frees it for whoever waits; a place of a branch stays the branch’s', async () => {
  const people = {
    [personId('volunteer')]: { branchId: null, state: 'coming' },
    [personId('cadre')]: { branchId: BRANCH, state: 'coming' },
  } as const
  await start(claimed(3, people, { standby: [waits(SIBLING_BRANCH, 2)] }))
  const leave = (who: 'volunteer' | 'cadre', from: typeof BRANCH | null) =>
    cloud.call(openid(who), 'tasks.leave', { taskId, from, requestId: request() })
  expect(await leave('cadre', BRANCH)).toMatchObject({ ok: true })
  expect((await stored()).branches[BRANCH]).toMatchObject({ places: 3, placesLeft: 3 })
  expect((await stored()).standby).toHaveLength(1)
  expect(await leave('volunteer', null)).toMatchObject({ ok: true })
  expect(await stored()).toMatchObject({
    placesLeft: 0,
    personIds: [],
    people: {},
    branches: { [SIBLING_BRANCH]: { places: 1, placesLeft: 1 } },
    standby: [{ places: 1 }],
  })
})

test('a list’s limit holds over its tasks, and a branch that has used it is passed over in the line', async () => {
  const limit = 4
  await start(
    claimed(3, {}, { _id: LIMITED, placesPerBranch: limit, standby: [] }),
    task({ _id: ALSO_LIMITED, placesPerBranch: limit }),
    task({
      placesPerBranch: limit,
      placesLeft: 0,
      branchIds: [SIBLING_BRANCH],
      branches: { [SIBLING_BRANCH]: { name: '', places: 4, placesLeft: 4 } },
      standby: [waits(BRANCH, 2), waits(OFF_GRID_BRANCH, 2)],
    }),
  )
  const claim = (places: number, seen?: number) => ({
    branchId: BRANCH,
    requestId: request(),
    taskId: ALSO_LIMITED,
    places,
    ...(seen ? { limit: seen } : {}),
  })
  expect(await cloud.call(openid('secretary'), 'tasks.claim', claim(2, limit))).toMatchObject({
    refusal: { code: 'claimLimit' },
  })
  expect(await cloud.call(openid('secretary'), 'tasks.claim', claim(1))).toMatchObject({
    refusal: { code: 'limitChanged' },
  })
  const fits = claim(1, limit)
  expect(await cloud.call(openid('secretary'), 'tasks.claim', fits)).toMatchObject({ ok: true })
  expect(cloud.trips()).toBe(3)
  expect(await cloud.call(openid('secretary'), 'tasks.claim', fits)).toMatchObject({ ok: true })
  const seen = await cloud.call(openid('secretary'), 'tasks.getTask', { taskId })
  expect(seen).toMatchObject({ value: { limit: { places: limit, claimed: 4 }, waiting: { turn: 1, places: 2 } } })

  const give = { ...of(SIBLING_BRANCH), places: 4, back: 1, reason: '人手不够' } as const
  expect(await cloud.call(openid('sibling'), 'tasks.release', give)).toMatchObject({ ok: true })
  expect(await stored()).toMatchObject({
    branches: { [OFF_GRID_BRANCH]: { places: 1 } },
    standby: [
      { branchId: BRANCH, places: 2 },
      { branchId: OFF_GRID_BRANCH, places: 1 },
    ],
  })
})

test('empty places are offered, taken back, declined and accepted; the people on the others stay', async () => {
  await start(claimed(3, { [personId('cadre')]: { branchId: BRANCH, state: 'coming' } }))
  const step = (who: 'secretary' | 'sibling', deed: 'offer' | 'takeBack' | 'accept' | 'decline', places = 2) => {
    const [branchId, other] = who === 'secretary' ? [BRANCH, SIBLING_BRANCH] : [SIBLING_BRANCH, BRANCH]
    return cloud.call(openid(who), 'tasks.handOver', { ...of(branchId), deed, other, places })
  }
  expect(await step('secretary', 'offer', 3)).toMatchObject({ refusal: { code: 'peopleAssigned' } })
  expect(await step('secretary', 'offer')).toMatchObject({ ok: true })
  expect(await step('secretary', 'offer')).toMatchObject({ refusal: { code: 'alreadyOffered' } })
  expect(await cloud.call(openid('sibling'), 'tasks.getTask', { taskId })).toMatchObject({
    value: { offeredToBranch: 2, handovers: [{ from: { id: BRANCH }, to: { id: SIBLING_BRANCH }, places: 2 }] },
  })
  expect(await step('secretary', 'takeBack')).toMatchObject({ ok: true })
  expect(await step('sibling', 'accept')).toMatchObject({ refusal: { code: 'notOffered' } })
  await step('secretary', 'offer')
  expect(await step('sibling', 'decline')).toMatchObject({ ok: true })
  await step('secretary', 'offer')
  expect(await step('sibling', 'accept')).toMatchObject({ ok: true })
  expect(await stored()).toMatchObject({
    placesLeft: 1,
    handovers: {},
    branches: { [BRANCH]: { places: 1, placesLeft: 0 }, [SIBLING_BRANCH]: { places: 2, placesLeft: 2 } },
    people: { [personId('cadre')]: { branchId: BRANCH, state: 'coming' } },
  })
})

test('two branches and one last place in the same second: one has it, and the other may wait for it', async () => {
  await start(task({ placesLeft: 1 }))
  const [mine, theirs] = await Promise.all([
    cloud.call(openid('secretary'), 'tasks.claim', { ...of(BRANCH), places: 1 }),
    cloud.call(openid('sibling'), 'tasks.claim', { ...of(SIBLING_BRANCH), places: 1 }),
  ])
  expect([mine, theirs].filter(({ ok }) => ok)).toHaveLength(1)
  expect([mine, theirs].find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'placesTaken' } })
  const [winner, loser] = mine.ok
    ? [{ who: 'secretary', branch: BRANCH } as const, { who: 'sibling', branch: SIBLING_BRANCH } as const]
    : [{ who: 'sibling', branch: SIBLING_BRANCH } as const, { who: 'secretary', branch: BRANCH } as const]
  const wait = { ...of(loser.branch), places: 1 }
  expect(await cloud.call(openid(loser.who), 'tasks.standby', wait)).toMatchObject({ ok: true })
  const give = { ...of(winner.branch), places: 1, reason: '时间撞了' } as const
  expect(await cloud.call(openid(winner.who), 'tasks.release', give)).toMatchObject({ ok: true })
  expect((await stored()).branchIds).toEqual([loser.branch])
})

test('after the deadline a branch may still give back, and the community is told', async () => {
  await start(claimed(2))
  cloud.setClock(task().claimUntil.getTime() + 1)
  const give = { ...of(BRANCH), places: 2, reason: '有更急的事' } as const
  expect(await cloud.call(openid('secretary'), 'tasks.release', give)).toMatchObject({ ok: true })
  expect(await notices()).toEqual([{ kind: 'placeFreed', to: ['370306003001/community'] }])
})

test('who has not answered, and later who has not come, frees the place; who said yes keeps it until it begins', async () => {
  const people = {
    [personId('cadre')]: { branchId: BRANCH, state: 'coming' },
    [personId('volunteer')]: { branchId: BRANCH, state: 'offered' },
  } as const
  await start(claimed(2, people))
  const free = (person: 'cadre' | 'volunteer') =>
    cloud.call(openid('secretary'), 'tasks.freePlace', { ...of(BRANCH), personId: personId(person) })
  expect(await free('volunteer')).toMatchObject({ ok: true })
  expect(await free('volunteer')).toMatchObject({ refusal: { code: 'notOurPlace' } })
  expect(await free('cadre')).toMatchObject({ refusal: { code: 'saidYes' } })
  cloud.setClock(task().startsAt.getTime() + 60_000)
  expect(await free('cadre')).toMatchObject({ ok: true })
  expect(await stored()).toMatchObject({ personIds: [], people: {}, branches: { [BRANCH]: { placesLeft: 2 } } })
})

test('the community frees the free place of somebody who has not come', async () => {
  await start(claimed(2, { [personId('volunteer')]: { branchId: null, state: 'coming' } }))
  cloud.setClock(task().startsAt.getTime() + 60_000)
  const input = { taskId: task()._id, branchId: null, personId: personId('volunteer'), requestId: request() } as const
  expect(await cloud.call(openid('secretary'), 'tasks.freePlace', input)).toMatchObject({
    refusal: { code: 'notAllowed' },
  })
  expect(await cloud.call(openid('worker'), 'tasks.getTask', { taskId: task()._id })).toMatchObject({
    value: { roster: [{ freeable: { allowed: true } }] },
  })
  expect(await cloud.call(openid('worker'), 'tasks.freePlace', input)).toMatchObject({ ok: true })
  expect(await stored()).toMatchObject({ personIds: [], people: {}, placesLeft: 2 })
})
