import { findFault } from '../../../cloudfunctions/points/rules/chain'
import type { AccountDoc } from '../../../types/documents/org'
import { attendanceId, type OpenId } from '../../../types/domain/ids'
import { captureAt, codeOf, storedChain, TILLS } from '../../support/alliance'
import { stay } from '../../support/attendance'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { ACCOUNTS, DISTRICT_DOCUMENTS, openid, request } from '../../support/district'
import { chain, NOW, merchant, reward } from '../../support/points'
import { task } from '../../support/tasks'

/** 60 people who served two hours on two finished tasks each; the first has served too short to earn anything on the first. */
const crowd = Array.from({ length: 60 }, (_unused, i): AccountDoc => ({
  ...ACCOUNTS.volunteer,
  _id: `o-crowd${i}` as OpenId,
  personId: `p0crowd${i}`,
}))
const TASKS = ['t370306003001-2611-01', 't370306003001-2611-02'] as const
const ended = new Date(NOW - 3_600_000)
const finished = TASKS.map((_id) =>
  task({
    _id,
    endsAt: ended,
    places: 60,
    placesLeft: 0,
    personIds: crowd.map(({ personId }) => personId),
    people: Object.fromEntries(crowd.map(({ personId }) => [personId, { branchId: null, state: 'coming' }])),
  }),
)
const attendance = TASKS.flatMap((shiftId) =>
  crowd.map(({ personId }, i) =>
    stay({
      _id: attendanceId(shiftId, personId),
      shiftId,
      personId,
      state: 'out',
      checkedOutAt: ended,
      minutes: i === 0 && shiftId === TASKS[0] ? 29 : 120,
    }),
  ),
)

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud({
    documents: {
      ...DISTRICT_DOCUMENTS,
      accounts: [...DISTRICT_DOCUMENTS.accounts, ...crowd, ...TILLS],
      tasks: finished,
      attendance,
      merchants: [merchant()],
      rewards: [reward()],
      // Half of them have a history to chain to.
      postings: crowd.slice(30).flatMap(({ personId }) => chain([30, 10], personId)),
    },
    clock: NOW,
  })
})
afterEach(() => cloud.close())

const accept = (taskId: (typeof TASKS)[number], who: 'worker' | 'colleague' = 'worker') =>
  cloud.call(openid(who), 'tasks.accept', { taskId, requestId: request() })
const awarded = async (taskId: string) =>
  (await cloud.database.find('postings', { filter: { key: { $regex: `^award:${taskId}:` } } })).length
const expectSound = async () => {
  for (const { personId } of crowd) {
    expect(findFault(await storedChain(cloud, personId))).toBeNull()
  }
}

test('sixty people are awarded in three trips; nothing is posted for a stay that earned nothing', async () => {
  expect(await accept(TASKS[0])).toMatchObject({ ok: true })
  // Account, task and stays; the intent; rules, tails and postings beside the records; the close.
  expect(cloud.trips()).toBe(9)
  expect(await awarded(TASKS[0])).toBe(59)
  await expectSound()
})

test('one task accepted ten times at once awards each once', async () => {
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_unused, i) => accept(TASKS[0], i % 2 ? 'worker' : 'colleague')),
  )
  expect(answers.every(({ ok }) => ok)).toBe(true)
  expect(await awarded(TASKS[0])).toBe(59)
  await expectSound()
})

test('two tasks accepted at once move the same tails: everybody is awarded for both', async () => {
  const answers = await Promise.all([accept(TASKS[0]), accept(TASKS[1], 'colleague')])
  expect(answers.every(({ ok }) => ok)).toBe(true)
  expect([await awarded(TASKS[0]), await awarded(TASKS[1])]).toEqual([59, 60])
  await expectSound()
})

test('an acceptance that was cut short after some postings is finished by the next one', async () => {
  await accept(TASKS[0])
  for (const { personId } of crowd.slice(20)) {
    await cloud.database.remove(
      'postings',
      { account: personId, kind: 'award', key: { $regex: '^award:t' } },
      { multi: true },
    )
  }
  await cloud.database.update(
    'tasks',
    { _id: TASKS[0] },
    { $set: { state: 'accepting', 'acceptance.posted': 0 } },
    { multi: false },
  )
  expect(await awarded(TASKS[0])).toBe(19)
  expect(await accept(TASKS[0], 'colleague')).toMatchObject({ ok: true })
  expect(await awarded(TASKS[0])).toBe(59)
  await expectSound()
})

test('members spend while they are awarded: nothing is lost, no chain breaks', async () => {
  const spenders = crowd.slice(30)
  const codes = await Promise.all(spenders.map(({ _id }) => codeOf(cloud, _id)))
  const [accepted, ...captures] = await Promise.all([
    accept(TASKS[0]),
    ...codes.map((digits) => captureAt(cloud, digits)),
  ])
  expect(accepted).toMatchObject({ ok: true })
  expect(captures.every(({ ok }) => ok)).toBe(true)
  expect(await awarded(TASKS[0])).toBe(59)
  await expectSound()
})
