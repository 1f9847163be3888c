import type { AttendanceDoc } from '../../../../types/documents/attendance'
import { DAY, MINUTE } from '../../../../types/domain/time'
import { ENDS, SHIFT, shift, STARTS, stay } from '../../../support/attendance'
import { startTestCloud, type TestCloud } from '../../../support/cloud'
import { DISTRICT_DOCUMENTS, openid, personId, request, type ACCOUNTS } from '../../../support/district'
import { record } from '../../../support/records'

type Who = keyof typeof ACCOUNTS
const CAME = STARTS + 5 * MINUTE
const ELEVEN = STARTS + 180 * MINUTE

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({ documents: { ...DISTRICT_DOCUMENTS, shifts: [shift()] } })
})
afterAll(() => cloud.close())

/** Forgot to sign out, and was closed at the planned end. */
const closedStay = (who: Who) =>
  stay({
    _id: `${SHIFT}:${personId(who)}`,
    personId: personId(who),
    state: 'closed',
    checkedOutAt: new Date(ENDS),
    minutes: 205,
  })
beforeEach(async () => {
  for (const name of ['attendance', 'amendments', 'serviceRecords', 'notices'] as const) {
    await cloud.database.remove(name, {}, { multi: true })
  }
  cloud.setClock(ENDS + DAY)
  await cloud.database.load({ attendance: (['volunteer', 'gridWorker', 'worker'] as const).map(closedStay) })
})

const ask = (who: Who, over: object = {}) =>
  cloud.call(openid(who), 'attendance.askCorrection', {
    shiftId: SHIFT,
    checkedInAt: CAME,
    checkedOutAt: ELEVEN,
    words: '11 点走的，忘了签退',
    requestId: request(),
    ...over,
  })
const settle = (who: Who, of: Who, over: object = {}) =>
  cloud.call(openid(who), 'attendance.settleAmendment', {
    shiftId: SHIFT,
    personId: personId(of),
    kind: 'correction',
    seen: { checkedInAt: CAME, checkedOutAt: ELEVEN },
    outcome: { is: 'confirm' },
    requestId: request(),
    ...over,
  })
const codeOf = (answer: { ok: boolean }) => ('refusal' in answer ? (answer.refusal as { code: string }).code : 'ok')
const stayOf = async (who: Who) => {
  const [found] = await cloud.database.find('attendance', { filter: { personId: personId(who) } })
  return found as unknown as AttendanceDoc
}

test('asked for by the person, agreed to by somebody else: both values stay, and totals follow', async () => {
  expect(await ask('volunteer')).toMatchObject({ ok: true, value: { minutes: 175 } })
  expect(await stayOf('volunteer')).toMatchObject({ minutes: 205, corrections: [] })
  expect(await cloud.call(openid('worker'), 'attendance.listAmendments', { scope: shift().communityId })).toMatchObject(
    {
      value: {
        amendments: [{ kind: 'correction', minutes: 175, was: { minutes: 205 }, awarded: null, withTheSameCode: null }],
      },
    },
  )
  expect(await settle('worker', 'volunteer')).toMatchObject({ ok: true, value: { minutes: 175 } })
  expect(await stayOf('volunteer')).toMatchObject({
    state: 'out',
    checkedOutAt: new Date(ELEVEN),
    minutes: 175,
    corrections: [{ checkedOutAt: new Date(ENDS), minutes: 205, by: { name: '周敏' } }],
  })
  expect(await cloud.call(openid('volunteer'), 'attendance.mine', {})).toMatchObject({
    value: { totals: { minutes: 175 } },
  })
})

test('after acceptance the service record is put right; points stay as they were posted', async () => {
  const stayId = `${SHIFT}:${personId('volunteer')}` as const
  await cloud.database.load({
    serviceRecords: [record({ _id: stayId, personId: personId('volunteer'), minutes: 205, corrections: [] })],
  })
  await ask('volunteer')
  expect(codeOf(await settle('worker', 'volunteer'))).toBe('ok')
  expect(await cloud.database.find('serviceRecords', { filter: {} })).toMatchObject([
    { minutes: 175, corrections: [{ was: { minutes: 205 }, by: personId('worker') }] },
  ])
  expect(await cloud.database.find('postings', { filter: {} })).toEqual([])
})

test('its author settles it never, in charge or not; the level above does', async () => {
  await ask('gridWorker')
  expect(codeOf(await settle('gridWorker', 'gridWorker'))).toBe('ownAmendment')
  expect(codeOf(await settle('secretary', 'gridWorker'))).toBe('needsAbove')
  expect(codeOf(await settle('worker', 'gridWorker'))).toBe('ok')
  await ask('worker')
  expect(codeOf(await settle('worker', 'worker'))).toBe('ownAmendment')
  expect(codeOf(await settle('gridWorker', 'worker'))).toBe('needsAbove')
  expect(await stayOf('worker')).toMatchObject({ minutes: 205, corrections: [] })
})

test('asked from two phones at once it is one request, and three times is enough', async () => {
  const answers = await Promise.all([ask('volunteer'), ask('volunteer', { words: '别的话' })])
  expect(answers.map(codeOf).sort()).toEqual(['alreadyAsked', 'ok'])
  const no = { outcome: { is: 'decline', reason: '签到本上不是这样' } }
  for (let times = 1; times < 3; times += 1) {
    expect(codeOf(await settle('worker', 'volunteer', no))).toBe('ok')
    expect(codeOf(await ask('volunteer'))).toBe('ok')
  }
  expect(codeOf(await settle('worker', 'volunteer', no))).toBe('ok')
  expect(codeOf(await ask('volunteer'))).toBe('askedOften')
  expect(await stayOf('volunteer')).toMatchObject({ minutes: 205 })
})
