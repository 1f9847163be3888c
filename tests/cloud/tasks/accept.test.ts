import type { AttendanceDoc } from '../../../types/documents/attendance'
import type { PostingDoc } from '../../../types/documents/points'
import type { TaskDoc } from '../../../types/documents/tasks'
import { findFault } from '../../../cloudfunctions/points/rules/chain'
import { attendanceId } from '../../../types/domain/ids'
import { stay } from '../../support/attendance'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { DISTRICT_DOCUMENTS, openid, personId, request } from '../../support/district'
import { claimed, task } from '../../support/tasks'

const TASK = task()._id
const AFTER = task().endsAt.getTime() + 60_000
const served = (name: 'volunteer' | 'cadre' | 'volunteer2', over: Partial<AttendanceDoc> = {}) =>
  stay({
    _id: attendanceId(TASK, personId(name)),
    personId: personId(name),
    state: 'out',
    checkedInAt: task().startsAt,
    checkedOutAt: new Date(task().startsAt.getTime() + 7_200_000),
    minutes: 120,
    ...over,
  })
const withPeople = claimed(0, {
  [personId('volunteer')]: { branchId: null, state: 'coming' },
  [personId('cadre')]: { branchId: null, state: 'coming' },
})

let cloud: TestCloud
const start = async (attendance: AttendanceDoc[]) => {
  cloud = await startTestCloud({ documents: { ...DISTRICT_DOCUMENTS, tasks: [withPeople], attendance }, clock: AFTER })
}
afterEach(() => cloud.close())

const accept = (name: 'worker' | 'colleague' | 'neighbourWorker' | 'secretary', requestId = request()) =>
  cloud.call(openid(name), 'tasks.accept', { taskId: TASK, requestId })
const postings = async () =>
  (await cloud.database.find('postings', { filter: {}, sort: { account: 1, seq: 1 } })) as unknown as PostingDoc[]
const stored = async () => (await cloud.database.find('tasks', { filter: { _id: TASK } }))[0] as unknown as TaskDoc

test('points go to everybody who served with a place, once, whoever accepts and however often', async () => {
  await start([served('volunteer'), served('cadre', { minutes: 59 }), served('volunteer2')])
  const awards = [
    { personId: personId('volunteer'), minutes: 120, points: 20 },
    { personId: personId('cadre'), minutes: 59, points: 5 },
  ]
  const first = request()
  const answer = await accept('worker', first)
  expect(answer).toMatchObject({ ok: true })
  expect(answer.ok && answer.value.awards).toEqual(expect.arrayContaining(awards))
  expect(cloud.trips()).toBe(9)
  expect((await stored()).state).toBe('accepted')

  for (const again of [await accept('worker', first), await accept('worker'), await accept('colleague')]) {
    expect(again).toEqual(answer)
  }
  const posted = await postings()
  expect(posted.map(({ account, points, balanceAfter }) => [account, points, balanceAfter])).toEqual([
    [personId('cadre'), 5, 5],
    [personId('volunteer'), 20, 20],
  ])
  for (const posting of posted) expect(findFault([posting])).toBeNull()
  const kept = await cloud.database.find('serviceRecords', { filter: {}, sort: { _id: 1 } })
  expect(kept).toMatchObject([
    { _id: `${TASK}:${personId('cadre')}`, minutes: 59, organiserName: '凤鸣社区', inChargeName: '周敏', late: false },
    { _id: `${TASK}:${personId('volunteer')}`, minutes: 120, kind: 'specialCare', month: '2026-11', corrections: [] },
  ])
  expect(posted[0]).toMatchObject({ counterAccount: 'community-370306003001', reason: { text: '陪 3 位老人去复查' } })
})

test('two workers accept in the same second, each several times: still once', async () => {
  await start([served('volunteer'), served('cadre')])
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_unused, index) => accept(index % 2 ? 'worker' : 'colleague')),
  )
  const outcomes = new Set(answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.code)))
  expect([...outcomes].filter((outcome) => outcome !== 'ok' && outcome !== 'busy')).toEqual([])
  expect(await accept('worker')).toMatchObject({ ok: true })
  expect(await postings()).toHaveLength(2)
  expect((await stored()).state).toBe('accepted')
})

test('an acceptance that stopped half-way is finished by whoever accepts next', async () => {
  await start([served('volunteer'), served('cadre')])
  expect(await accept('worker')).toMatchObject({ ok: true })
  await cloud.database.remove('postings', { account: personId('cadre') }, { multi: true })
  await cloud.database.update(
    'tasks',
    { _id: TASK },
    { $set: { state: 'accepting', 'acceptance.posted': 0 } },
    { multi: false },
  )
  expect(await accept('colleague')).toMatchObject({ ok: true })
  expect(await postings()).toHaveLength(2)
  expect((await stored()).state).toBe('accepted')
})

test('somebody who never signed out is counted to the planned end, and before that holds it up', async () => {
  await start([served('volunteer', { state: 'in', checkedOutAt: null, minutes: null })])
  cloud.setClock(task().endsAt.getTime() - 60_000)
  expect(await accept('worker')).toMatchObject({ refusal: { code: 'peopleStillIn', retry: 'later' } })
  cloud.setClock(AFTER)
  expect(await accept('worker')).toMatchObject({
    value: { awards: [{ personId: personId('volunteer'), minutes: 210, points: 35 }] },
  })
})

test('nobody served, and nobody but the community accepts', async () => {
  await start([served('volunteer2')])
  expect(await accept('worker')).toMatchObject({ refusal: { code: 'nobodyServed' } })
  expect(await accept('secretary')).toMatchObject({ refusal: { code: 'notAllowed' } })
  expect(await accept('neighbourWorker')).toMatchObject({ refusal: { code: 'notAllowed' } })
  expect(await postings()).toEqual([])
})

test('the task page tells the worker who served, and a volunteer their own name only', async () => {
  await start([served('volunteer')])
  const asWorker = await cloud.call(openid('worker'), 'tasks.getTask', { taskId: TASK })
  expect(cloud.trips()).toBe(4)
  expect(asWorker).toMatchObject({ value: { acceptable: { allowed: true }, canShowCode: true } })
  expect(asWorker.ok && asWorker.value.roster.map(({ name }) => name).sort()).toEqual(['李秀英', '王建国'])
  const asVolunteer = await cloud.call(openid('volunteer'), 'tasks.getTask', { taskId: TASK })
  expect(asVolunteer).toMatchObject({
    value: { acceptable: { allowed: false, code: 'notAllowed' }, mine: 'coming', mineFrom: null, canShowCode: false },
  })
  expect(asVolunteer.ok && asVolunteer.value.roster.map(({ name }) => name).sort()).toEqual(['李秀英', '王*国'])
})
