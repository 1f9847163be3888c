import type { AttendanceDoc } from '../../../types/documents/attendance'
import { attendanceId } from '../../../types/domain/ids'
import { ENDS, OTHER_SHIFT, SHIFT, shift, STARTS, stay } from '../../support/attendance'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { DISTRICT_DOCUMENTS, openid, personId, request } from '../../support/district'
import { screenNow, warm } from '../../support/station'

const MINUTE = 60_000
const CAME = STARTS + 5 * MINUTE
/** An hour and a bit after coming, five seconds into a window. */
const DURING = CAME + 60 * MINUTE + 5000

let cloud: TestCloud
const me = personId('volunteer')
const here = stay({ _id: attendanceId(SHIFT, me), personId: me, checkedInAt: new Date(CAME) })
beforeAll(async () => {
  cloud = await startTestCloud({
    documents: {
      ...DISTRICT_DOCUMENTS,
      shifts: [shift(), shift({ _id: OTHER_SHIFT })],
    },
  })
})
beforeEach(async () => {
  await cloud.database.remove('attendance', { shiftId: SHIFT }, { multi: true })
  await cloud.database.insert('attendance', [{ ...here }])
  cloud.setClock(DURING)
})
afterAll(() => cloud.close())

const checkOut = (
  code: string,
  requestId = request(),
  who: 'volunteer' | 'cadre' = 'volunteer',
  named?: `p${string}`,
) =>
  cloud.call(openid(who), 'attendance.checkOut', {
    shiftId: SHIFT,
    code,
    requestId,
    ...(named ? { personId: named } : {}),
  })
const stored = async () => (await cloud.database.find('attendance', { filter: {} }))[0] as unknown as AttendanceDoc

test.each(['qr', 'digits'] as const)('signing out with the %s records the minutes, in 3 trips', async (way) => {
  const code = await screenNow(cloud)
  const answer = await checkOut(code[way])
  expect(answer).toMatchObject({ ok: true, value: { title: '陪 3 位老人去复查', checkedInAt: CAME, minutes: 60 } })
  expect(cloud.lines.at(-1)).toMatchObject({ action: 'attendance.checkOut', outcome: 'ok', trips: 3, depth: 3 })
  expect(await stored()).toMatchObject({
    state: 'out',
    minutes: 60,
    checkedOutAt: answer.ok ? new Date(answer.value.checkedOutAt) : null,
  })
})

test('late is fine for two hours, and the planned end counts', async () => {
  cloud.setClock(ENDS + 119 * MINUTE + 5000)
  expect(await checkOut((await screenNow(cloud)).qr)).toMatchObject({ ok: true, value: { minutes: 205 } })
})

test('what is not for this person, this shift or this moment is refused, and the stay goes on', async () => {
  const { qr, digits } = await screenNow(cloud)
  const refused = async (answer: ReturnType<typeof checkOut>, code: string) =>
    expect(await answer).toMatchObject({ ok: false, refusal: { code } })

  await refused(checkOut('再见再见再见再见'), 'codeUnreadable')
  await refused(checkOut(qr, request(), 'volunteer', personId('cadre')), 'notForOthers')
  await refused(checkOut((await screenNow(cloud, OTHER_SHIFT)).qr), 'otherShift')
  await refused(checkOut(qr, request(), 'cadre'), 'notIn')
  await refused(checkOut((await screenNow(cloud, OTHER_SHIFT)).digits), 'codeWrong')
  cloud.setClock(DURING + 60_000)
  await refused(checkOut(digits), 'codeStale')
  await refused(checkOut(qr), 'codeStale')
  cloud.setClock(ENDS + 120 * MINUTE)
  await refused(checkOut(qr), 'shiftOver')
  expect(await stored()).toMatchObject({ state: 'in', minutes: null, checkedOutAt: null })
})

test('a second time says when one left; minutes do not grow', async () => {
  const first = await checkOut((await screenNow(cloud)).qr)
  const left = first.ok ? first.value.checkedOutAt : 0
  cloud.setClock(DURING + 30 * MINUTE)
  const again = await checkOut((await screenNow(cloud)).qr)
  expect(again).toMatchObject({ ok: false, refusal: { code: 'alreadyOut', detail: { at: left } } })
  expect(await stored()).toMatchObject({ minutes: 60 })
})

test('the same request gets its first answer whenever it comes again; its id with another code is refused', async () => {
  const { qr, digits } = await screenNow(cloud)
  const requestId = request()
  const first = await checkOut(qr, requestId)
  expect(first).toMatchObject({ ok: true })
  for (const later of [0, 2, 300]) {
    cloud.setClock(DURING + later * MINUTE)
    expect(await checkOut(qr, requestId)).toEqual(first)
    expect(cloud.trips()).toBe(2)
  }
  expect(await checkOut(digits, requestId)).toMatchObject({ ok: false, refusal: { code: 'requestReused' } })
})

test('the request id of signing in cannot sign out', async () => {
  const { qr } = await screenNow(cloud)
  const requestId = request()
  await cloud.call(openid('cadre'), 'attendance.checkIn', { shiftId: SHIFT, code: qr, requestId })
  expect(await checkOut(qr, requestId, 'cadre')).toMatchObject({ ok: false, refusal: { code: 'requestReused' } })
})

test('ten at once: one signs out, or ten get one answer', async () => {
  await warm(cloud)
  const { qr } = await screenNow(cloud)
  const rivals = await Promise.all(Array.from({ length: 10 }, () => checkOut(qr)))
  expect(rivals.filter(({ ok }) => ok)).toHaveLength(1)
  for (const answer of rivals.filter(({ ok }) => !ok)) expect(answer).toMatchObject({ refusal: { code: 'alreadyOut' } })

  await cloud.call(openid('cadre'), 'attendance.checkIn', { shiftId: SHIFT, code: qr, requestId: request() })
  const requestId = request()
  const echoes = await Promise.all(Array.from({ length: 10 }, () => checkOut(qr, requestId, 'cadre')))
  expect(echoes[0]).toMatchObject({ ok: true })
  for (const echo of echoes) expect(echo).toEqual(echoes[0])
})
