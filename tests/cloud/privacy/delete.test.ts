import { findFault } from '../../../cloudfunctions/points/rules/chain'
import { MINUTE } from '../../../types/domain/time'
import { stay } from '../../support/attendance'
import { storedChain } from '../../support/alliance'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { cadreDoc, nomination } from '../../support/corps'
import { ACCOUNTS, DISTRICT_DOCUMENTS, openid, personId, request } from '../../support/district'
import { chain } from '../../support/points'
import { record } from '../../support/records'
import { BRANCH, claimed, NOW, task } from '../../support/tasks'

const ME = ACCOUNTS.volunteer
const AHEAD = task()
const SECOND = 't370306003001-2611-02'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud({
    clock: NOW,
    documents: {
      ...DISTRICT_DOCUMENTS,
      people: [cadreDoc(ME)],
      tasks: [
        task({
          placesLeft: 3,
          personIds: [ME.personId],
          people: { [ME.personId]: { branchId: null, state: 'coming' } },
        }),
        claimed(2, { [ME.personId]: { branchId: BRANCH, state: 'offered' } }, { _id: SECOND }),
      ],
      attendance: [
        stay({
          _id: `t370306003001-2610-01:${ME.personId}`,
          personId: ME.personId,
          state: 'out',
          minutes: 90,
          whereabouts: 'far',
        }),
      ],
      serviceRecords: [
        record({ personId: ME.personId, name: ME.name }),
        record({
          _id: 't370306003001-2611-01:p00000009',
          personId: 'p00000009',
          name: '韩冬梅',
          inChargeId: ME.personId,
          inChargeName: ME.name,
        }),
      ],
      postings: chain([30, 20], ME.personId),
      nominations: [nomination(BRANCH, ME)],
    },
  })
})
afterEach(() => cloud.close())

const ask = (name = ME.name, who: string = ME._id, requestId = request()) =>
  cloud.call(who, 'privacy.deleteMine', { name, requestId })
const found = async (name: string, filter: object) => cloud.database.find(name, { filter: { ...filter } })

test('a deletion takes the person out of everything, and keeps hours, postings and the record without them', async () => {
  const requestId = request()
  const first = await ask(ME.name, ME._id, requestId)
  expect(first).toMatchObject({ ok: true })
  expect(await found('accounts', { _id: ME._id })).toEqual([])
  expect(await found('memberships', { _id: ME.personId })).toEqual([])
  expect(await found('nominations', {})).toEqual([])
  expect(await found('people', { _id: ME.personId })).toMatchObject([
    { name: '已注销', phone: null, address: null, phoneKey: `-${ME.personId}`, unitId: null, log: [] },
  ])
  expect(await found('tasks', { _id: AHEAD._id })).toMatchObject([{ placesLeft: 4, personIds: [], people: {} }])
  expect(await found('tasks', { _id: SECOND })).toMatchObject([
    { placesLeft: 2, personIds: [], branches: { [BRANCH]: { placesLeft: 2 } } },
  ])
  const stays = await found('attendance', { personId: ME.personId })
  expect(stays).toMatchObject([{ name: '已注销', minutes: 90 }])
  expect(stays[0]).not.toHaveProperty('whereabouts')
  expect(await found('serviceRecords', { personId: ME.personId })).toMatchObject([{ name: '已注销', minutes: 120 }])
  const postings = await storedChain(cloud, ME.personId)
  expect(postings.map(({ reason, balanceAfter }) => [reason, balanceAfter])).toEqual([
    [null, 30],
    [null, 50],
  ])
  expect(findFault(postings)).toBeNull()
  const everything = await Promise.all(
    [
      'accounts',
      'people',
      'memberships',
      'tasks',
      'attendance',
      'postings',
      'nominations',
      'serviceRecords',
      'grids',
      'audit',
      'deletions',
    ].map((name) => found(name, {})),
  )
  expect(JSON.stringify(everything)).not.toContain(ME.name)

  expect(await cloud.call(ME._id, 'org.whoAmI', {})).toEqual({ ok: true, value: { registered: false } })
  cloud.setClock(NOW + 3 * 24 * 60 * MINUTE)
  expect(await ask(ME.name, ME._id, requestId)).toEqual(first)
  expect(await ask('别的名字', ME._id, requestId)).toMatchObject({ refusal: { code: 'requestReused' } })
  expect(await ask()).toMatchObject({ refusal: { code: 'nameWrong' } })
})

test.each([
  ['the typed name is another', 'volunteer', '李秀', 'nameWrong'],
  ['the caller leads a branch', 'secretary', '陈立新', 'leadsBranch'],
  ['the caller works for a community', 'worker', '周敏', 'givenRoleHeld'],
] as const)('nothing is deleted when %s', async (_when, who, name, code) => {
  expect(await ask(name, openid(who))).toMatchObject({ refusal: { code } })
  expect(await found('deletions', {})).toEqual([])
  expect(await found('audit', {})).toEqual([])
  expect(await found('accounts', { personId: personId(who) })).toHaveLength(1)
})

test('nothing is deleted while a task of the caller’s is under way', async () => {
  cloud.setClock(AHEAD.startsAt.getTime() + MINUTE)
  expect(await ask()).toMatchObject({ refusal: { code: 'onTasks', retry: 'later' } })
  expect(await cloud.call(ME._id, 'privacy.mine', {})).toMatchObject({
    value: { deletable: { allowed: false, code: 'onTasks' } },
  })
})

test('a long history is exported whole', async () => {
  const many = Array.from({ length: 450 }, (_unused, i) =>
    stay({
      _id: `t370306003001-2509-${String(i).padStart(3, '0')}:${ME.personId}`,
      personId: ME.personId,
      title: `第 ${i} 次`,
    }),
  )
  await cloud.database.load({ attendance: many })
  const answer = await cloud.call(ME._id, 'privacy.exportMine', {})
  if (!answer.ok) throw new Error(answer.refusal.code)
  const text = Buffer.from(answer.value.base64, 'base64').toString('utf8')
  expect(JSON.parse(text)).toMatchObject({
    person: { name: '李秀英' },
    postings: [{ points: 30 }, { points: 20 }],
    nominations: [{ branchId: BRANCH }],
    serviceRecords: [{ title: '陪 3 位老人去复查', minutes: 120 }],
    tasks: [{ mine: { state: 'coming' } }, { mine: { state: 'offered' } }],
  })
  for (let i = 0; i < 450; i += 1) expect(text).toContain(`"第 ${i} 次"`)
})
