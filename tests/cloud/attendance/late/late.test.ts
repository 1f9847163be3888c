import type { AttendanceDoc } from '../../../../types/documents/attendance'
import type { OpenId } from '../../../../types/domain/ids'
import { DAY, MINUTE } from '../../../../types/domain/time'
import { DUTY, duty, ENDS, OTHER_SHIFT, qrAt, SHIFT, shift, STARTS, stay } from '../../../support/attendance'
import { startTestCloud, type TestCloud } from '../../../support/cloud'
import { ACCOUNTS, DISTRICT_DOCUMENTS, openid, personId, request } from '../../../support/district'
import { TEST_KEYS } from '../../../support/secrets'
import { fireJobs } from '../../../support/jobs'

const ME = personId('volunteer')
const CAME = STARTS + 5 * MINUTE
const LEFT = ENDS - 10 * MINUTE
/** Home again, with network. */
const EVENING = ENDS + 400 * MINUTE
const COMMUNITY = shift().communityId

const friends = Array.from({ length: 6 }, (_unused, i) => ({
  ...ACCOUNTS.volunteer,
  _id: `o-friend${i}` as OpenId,
  personId: `p0friend${i}` as const,
  name: `朋友${i}`,
}))

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({
    documents: {
      ...DISTRICT_DOCUMENTS,
      accounts: [...DISTRICT_DOCUMENTS.accounts, ...friends],
      shifts: [shift(), shift({ _id: OTHER_SHIFT, title: '文艺汇演' }), duty()],
    },
  })
})
beforeEach(async () => {
  for (const name of ['attendance', 'amendments', 'notices'] as const) {
    await cloud.database.remove(name, {}, { multi: true })
  }
  cloud.setClock(EVENING)
})
afterAll(() => cloud.close())

const shownAt = (at: number, over = {}) => qrAt(at, over, TEST_KEYS.STATION_KEY)
const send = (direction: 'in' | 'out', at: number, who: string = openid('volunteer'), requestId = request()) =>
  cloud.call(who, 'attendance.sendLate', { shiftId: SHIFT, direction, code: shownAt(at), requestId })
const list = (who: keyof typeof ACCOUNTS = 'worker') =>
  cloud.call(openid(who), 'attendance.listAmendments', { scope: COMMUNITY })
const settle = async (over: object = {}, who: keyof typeof ACCOUNTS = 'worker') => {
  const base = { shiftId: SHIFT, personId: ME, kind: 'late' as const, requestId: request() }
  const seen = { checkedInAt: CAME, checkedOutAt: null }
  return cloud.call(openid(who), 'attendance.settleAmendment', { ...base, seen, outcome: { is: 'confirm' }, ...over })
}
const stays = async () => (await cloud.database.find('attendance', { filter: {} })) as unknown as AttendanceDoc[]
const codeOf = (answer: { ok: boolean }) => ('refusal' in answer ? (answer.refusal as { code: string }).code : 'ok')

test('a whole shift without network: two kept codes, one word, and the minutes count', async () => {
  expect(await send('in', CAME + 17_000)).toMatchObject({ ok: true, value: { at: CAME } })
  expect(await send('out', LEFT)).toMatchObject({ ok: true, value: { at: LEFT } })
  expect(cloud.lines.at(-1)).toMatchObject({ trips: 5, depth: 3 })
  // Waiting, it is neither a stay nor minutes.
  expect(await stays()).toEqual([])
  expect(await cloud.call(openid('volunteer'), 'attendance.mine', {})).toMatchObject({
    value: { totals: { minutes: 0 } },
  })

  expect(await list()).toMatchObject({
    value: {
      amendments: [
        {
          name: '李秀英',
          minutes: 195,
          withTheSameCode: { live: 0, late: 1 },
          settleable: { allowed: true },
        },
      ],
    },
  })
  const seen = { checkedInAt: CAME, checkedOutAt: LEFT }
  expect(await settle({ seen })).toMatchObject({ ok: true, value: { minutes: 195 } })
  expect(cloud.trips()).toBe(10)
  expect(await stays()).toMatchObject([
    { state: 'out', minutes: 195, proof: 'late', standing: 'confirmed', decided: { name: '周敏' }, lateOut: true },
  ])
  expect(await cloud.call(openid('volunteer'), 'attendance.mine', {})).toMatchObject({
    value: { totals: { minutes: 195, times: 1 } },
  })
  expect(await cloud.call(openid('volunteer'), 'attendance.myAmendments', {})).toMatchObject({
    value: { amendments: [{ checkIn: { state: 'confirmed' }, checkOut: { state: 'confirmed' } }] },
  })
  expect(await cloud.database.find('notices', { filter: { to: ME } })).toMatchObject([{ title: '补传确认了' }])
  expect(await cloud.database.find('audit', { filter: { act: 'settleLate' } })).toMatchObject([{ target: ME }])
})

test('what cannot be right is refused, and nothing is kept', async () => {
  const raw = (code: string, shiftId: typeof SHIFT = SHIFT) =>
    cloud.call(openid('volunteer'), 'attendance.sendLate', { shiftId, direction: 'in', code, requestId: request() })
  expect(codeOf(await raw('12345678'))).toBe('codeUnreadable')
  expect(codeOf(await raw(shownAt(CAME, { _id: OTHER_SHIFT })))).toBe('otherShift')
  expect(codeOf(await raw(qrAt(CAME)))).toBe('lateForged')
  expect(codeOf(await raw(shownAt(ENDS)))).toBe('lateOutside')
  expect(codeOf(await send('out', LEFT))).toBe('notIn')
  cloud.setClock(CAME + 30_000 + 3 * DAY)
  expect(codeOf(await send('in', CAME))).toBe('lateTooOld')
  cloud.setClock(CAME - 5 * MINUTE)
  expect(codeOf(await send('in', CAME))).toBe('lateForged')
  expect(await cloud.database.find('amendments', { filter: {} })).toEqual([])
})

test('a code of a key that was voided since counts if it was scanned before that', async () => {
  cloud.setClock(CAME + 5 * MINUTE)
  await cloud.call(openid('worker'), 'attendance.revokeKey', { shiftId: SHIFT, seen: 1, requestId: request() })
  cloud.setClock(EVENING)
  expect(codeOf(await send('in', CAME + 6 * MINUTE))).toBe('lateRevoked')
  expect(codeOf(await send('in', CAME))).toBe('ok')
  const fresh = { $set: { keyVersion: 1, endedKeys: [] } }
  await cloud.database.update('shifts', { _id: SHIFT }, fresh, { multi: false })
})

test('one check-in a shift, from however many phones at once', async () => {
  const answers = await Promise.all([0, 1, 2, 3, 4].map((minutes) => send('in', CAME + minutes * MINUTE)))
  expect(answers.map(codeOf).sort()).toEqual(['lateTwice', 'lateTwice', 'lateTwice', 'lateTwice', 'ok'])
  expect(await cloud.database.find('amendments', { filter: {} })).toHaveLength(1)
})

test('a photographed code that went round shows as one live and six late', async () => {
  cloud.setClock(CAME + 10_000)
  const live = { shiftId: SHIFT, code: shownAt(CAME), requestId: request() }
  expect(codeOf(await cloud.call(openid('volunteer2'), 'attendance.checkIn', live))).toBe('ok')
  cloud.setClock(EVENING)
  for (const friend of friends) expect(codeOf(await send('in', CAME, friend._id))).toBe('ok')
  const answer = await list()
  const rows = answer.ok ? answer.value.amendments : []
  expect(rows.map(({ withTheSameCode }) => withTheSameCode)).toEqual(Array.from(friends, () => ({ live: 1, late: 6 })))
})

test('nobody settles their own; of somebody in charge, one level up does', async () => {
  const worker = personId('gridWorker')
  expect(codeOf(await send('in', CAME, openid('gridWorker')))).toBe('ok')
  expect(codeOf(await settle({ personId: worker }, 'gridWorker'))).toBe('ownAmendment')
  expect(codeOf(await settle({ personId: worker }, 'secretary'))).toBe('needsAbove')
  expect(await list('secretary')).toMatchObject({
    value: { amendments: [{ settleable: { allowed: false, code: 'needsAbove' } }] },
  })
  expect(codeOf(await settle({ personId: worker }, 'volunteer2'))).toBe('notAllowed')
  expect(codeOf(await settle({ personId: worker }))).toBe('ok')
})

test('two who settle at once are one settlement', async () => {
  await send('in', CAME)
  const no = { outcome: { is: 'decline', reason: '没见到人' } }
  const answers = await Promise.all([settle(), settle(no, 'gridWorker'), settle({}, 'secretary')])
  expect(answers.map(codeOf).sort()).toEqual(['amendmentSettled', 'amendmentSettled', 'ok'])
  const [entry] = await cloud.database.find('amendments', { filter: {} })
  const { state } = (entry as unknown as { checkIn: { state: string } }).checkIn
  expect(await stays()).toHaveLength(state === 'confirmed' ? 1 : 0)
})

test('a late duty waits for one word, and has its points and its record by it, once', async () => {
  for (const [direction, at] of [
    ['in', CAME],
    ['out', LEFT],
  ] as const) {
    const kept = { shiftId: DUTY, direction, code: shownAt(at, { _id: DUTY }), requestId: request() }
    expect(codeOf(await cloud.call(openid('volunteer'), 'attendance.sendLate', kept))).toBe('ok')
  }
  const seen = { checkedInAt: CAME, checkedOutAt: LEFT }
  expect(await settle({ shiftId: DUTY, seen })).toMatchObject({ ok: true, value: { minutes: 195 } })
  const confirm = { shiftId: DUTY, personIds: [ME], accept: true, requestId: request() }
  expect(codeOf(await cloud.call(openid('worker'), 'attendance.confirmStays', confirm))).toBe('nothingToConfirm')
  expect(await cloud.database.find('postings', { filter: { account: ME } })).toMatchObject([{ points: 30 }])
  expect(await cloud.database.find('serviceRecords', { filter: { personId: ME } })).toMatchObject([
    { minutes: 195, source: 'duty', inChargeName: '周敏' },
  ])
})

test('a no counts nothing and says why', async () => {
  await send('in', CAME)
  expect(codeOf(await settle({ outcome: { is: 'decline', reason: '当天没见到人' } }))).toBe('ok')
  expect(await stays()).toEqual([])
  expect(await cloud.call(openid('volunteer'), 'attendance.myAmendments', {})).toMatchObject({
    value: { amendments: [{ checkIn: { state: 'declined', reason: '当天没见到人' } }] },
  })
  expect(codeOf(await send('in', CAME + MINUTE))).toBe('lateTwice')
})

test('a late check-out ends a live stay, also one that was closed for want of it', async () => {
  const mine = { _id: `${SHIFT}:${ME}`, personId: ME } as const
  await cloud.database.load({
    attendance: [stay({ ...mine, state: 'closed', checkedOutAt: new Date(ENDS), minutes: 205 })],
  })
  expect(codeOf(await send('out', LEFT))).toBe('ok')
  expect(codeOf(await settle({ seen: { checkedInAt: null, checkedOutAt: LEFT } }))).toBe('ok')
  expect(await stays()).toMatchObject([{ state: 'out', minutes: 195, proof: 'code', standing: 'live', lateOut: true }])
})

test('what a process began and did not finish, the timer finishes, and closes what nobody ended', async () => {
  await send('in', CAME)
  await cloud.database.update(
    'amendments',
    {},
    {
      $set: {
        state: 'applying',
        checkIn: {
          at: new Date(CAME),
          state: 'confirmed',
          settled: { by: personId('worker'), name: '周敏', at: new Date(EVENING), reason: null },
        },
      },
    },
    { multi: true },
  )
  const fire = () => fireJobs(cloud)
  await fire()
  await fire()
  expect(await stays()).toMatchObject([{ state: 'closed', proof: 'late', checkedInAt: new Date(CAME) }])
  expect(await cloud.database.find('amendments', { filter: {} })).toMatchObject([{ state: 'settled' }])
})
