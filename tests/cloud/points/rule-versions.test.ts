import { findFault } from '../../../cloudfunctions/points/rules/chain'
import type { InputOf, ValueOf } from '../../../types/contracts/all'
import { attendanceId, type OpenId, type PersonId } from '../../../types/domain/ids'
import { DAY, MINUTE } from '../../../types/domain/time'
import type { AccountDoc } from '../../../types/documents/org'
import { storedChain } from '../../support/alliance'
import { stay } from '../../support/attendance'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { ACCOUNTS, DISTRICT_DOCUMENTS, openid, request } from '../../support/district'
import { account } from '../../support/generic/world'
import { fireJobs } from '../../support/jobs'
import { NOW } from '../../support/points'
import { task } from '../../support/tasks'

const OFFICE = account('p0office', '韩冬梅', [{ role: 'district', scope: '370306' }])
const OFTEN: PersonId = 'p0served'
const ONCE: PersonId = 'p0waited'
const served = [OFTEN, ONCE].map((personId): AccountDoc => ({
  ...ACCOUNTS.volunteer,
  _id: `o-${personId}` as OpenId,
  personId,
}))

/** Two hours with old people, on the 25th, twice on the 26th and on the 27th, of one member; and of another on the 25th. */
type TaskId = `t370306003001-2611-0${1 | 2 | 3 | 4 | 5}`
const id = (number: 1 | 2 | 3 | 4 | 5): TaskId => `t370306003001-2611-0${number}`
const SERVED = [
  [id(1), OFTEN, 0],
  [id(2), OFTEN, 1],
  [id(3), OFTEN, 1],
  [id(4), OFTEN, 2],
  [id(5), ONCE, 0],
] as const
const from = (day: number) => new Date(Date.parse('2026-11-25T08:00:00+08:00') + day * DAY)
const until = (day: number) => new Date(from(day).getTime() + 120 * MINUTE)

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({
    documents: {
      ...DISTRICT_DOCUMENTS,
      accounts: [...DISTRICT_DOCUMENTS.accounts, ...served, OFFICE],
      tasks: SERVED.map(([_id, personId, day]) =>
        task({
          _id,
          startsAt: from(day),
          endsAt: until(day),
          places: 1,
          placesLeft: 0,
          personIds: [personId],
          people: { [personId]: { branchId: null, state: 'coming' } },
        }),
      ),
      attendance: SERVED.map(([shiftId, personId, day]) =>
        stay({
          _id: attendanceId(shiftId, personId),
          shiftId,
          personId,
          state: 'out',
          startsAt: from(day),
          endsAt: until(day),
          checkedInAt: from(day),
          checkedOutAt: until(day),
          minutes: 120,
        }),
      ),
    },
    clock: NOW,
  })
})
afterAll(() => cloud.close())

/** The district writes the next version: so much an hour with old people, and so much a day at most. */
async function write(
  after: number,
  startsOn: `${number}-${number}-${number}`,
  specialCare: number,
  dayCap: number | null,
) {
  const hourly = { householdVisit: 10, specialCare, cultureSport: 10, outreach: 10, environment: 10, publicOrder: 10 }
  const rule: InputOf<'points.addRule'> = {
    after,
    startsOn,
    perHour: { ...hourly, other: 10, stationDuty: 10 },
    stepMinutes: 30,
    dayCap,
    monthCap: null,
    keepYears: 1,
    note: '试一试',
    requestId: request(),
  }
  expect(await cloud.call(OFFICE._id, 'points.addRule', rule)).toEqual({ ok: true, value: { version: after + 1 } })
}
const accept = async (taskId: TaskId): Promise<ValueOf<'tasks.accept'>> => {
  const answer = await cloud.call(openid('worker'), 'tasks.accept', { taskId, requestId: request() })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}
const awards = async (personId: PersonId) =>
  (await storedChain(cloud, personId)).map(({ key, points, ruleVersion, cause }) => [
    key.slice(6, 27),
    points,
    ruleVersion,
    cause && 'cut' in cause ? cause.cut : null,
  ])

test('what was fixed under one rule and cut short is posted under it, though the next rule holds by then', async () => {
  await write(1, '2026-11-26', 15, 40)
  // Account, task and stays; rules and tails; the intent, after which it dies.
  cloud.faults.plan({ exact: [{ at: 'tasks/*', call: 1, trip: 6, kind: 'killAfter' }] })
  await expect(accept(id(5))).rejects.toThrow('502')
  cloud.faults.clear()
  const [fixed] = await cloud.database.find('tasks', { filter: { _id: id(5) } })
  expect(fixed).toMatchObject({
    state: 'accepting',
    acceptance: { posted: 0, awards: [{ personId: ONCE, points: 20 }] },
  })
  expect(await awards(ONCE)).toEqual([])
  cloud.setClock(NOW + DAY)
  await fireJobs(cloud)
  expect(await awards(ONCE)).toEqual([[id(5), 20, 1, null]])
})

test('each day keeps its rule, in whatever order it is accepted; what was foreseen is what is posted, and names its version', async () => {
  await write(2, '2026-11-27', 4, null)
  cloud.setClock(NOW + 3 * DAY)
  const given: number[] = []
  for (const taskId of [id(4), id(2), id(1), id(3)])
    given.push(...(await accept(taskId)).awards.map(({ points }) => points))
  expect(given).toEqual([8, 30, 20, 10])
  expect(await awards(OFTEN)).toEqual([
    [id(4), 8, 3, null],
    [id(2), 30, 2, null],
    [id(1), 20, 1, null],
    // 40 a day: the first rule has no such cap, the second has.
    [id(3), 10, 2, 'day'],
  ])
  expect(findFault(await storedChain(cloud, OFTEN))).toBeNull()
})

test('the member reads on each posting by which version it was worked out, and how', async () => {
  const read = async (seq: number) => {
    const answer = await cloud.call(`o-${OFTEN}`, 'points.posting', { postingId: `${OFTEN}:${seq}` })
    return answer.ok ? answer.value : answer.refusal
  }
  expect(await Promise.all([1, 2, 3, 4].map(read))).toMatchObject([
    { ruleVersion: 3, award: { perHour: 4, full: 8, cut: null, day: '2026-11-27' } },
    { ruleVersion: 2, award: { perHour: 15, full: 30, cut: null, day: '2026-11-26' } },
    { ruleVersion: 1, award: { perHour: 10, full: 20, cut: null, day: '2026-11-25' } },
    { ruleVersion: 2, award: { perHour: 15, full: 30, cut: 'day', day: '2026-11-26' } },
  ])
})
