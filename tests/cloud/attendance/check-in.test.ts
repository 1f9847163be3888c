import type { AttendanceDoc } from '../../../types/documents/attendance'
import type { AccountDoc } from '../../../types/documents/org'
import type { OpenId } from '../../../types/domain/ids'
import { ENDS, OTHER_SHIFT, SHIFT, shift, STARTS } from '../../support/attendance'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { ACCOUNTS, DISTRICT_DOCUMENTS, openid, personId, request } from '../../support/district'
import { screenNow } from '../../support/station'

const MINUTE = 60_000
/** Five seconds into a window, so that a test does not run over its edge. */
const DURING = STARTS + 5000

const crowd: AccountDoc[] = Array.from({ length: 40 }, (_unused, i) => ({
  ...ACCOUNTS.volunteer,
  _id: `o-crowd${i}` as OpenId,
  personId: `p0crowd${i}`,
}))
const suspended: AccountDoc = { ...ACCOUNTS.volunteer, _id: 'o-suspended' as OpenId, state: 'suspended' }

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({
    documents: {
      ...DISTRICT_DOCUMENTS,
      accounts: [...DISTRICT_DOCUMENTS.accounts, ...crowd, suspended],
      shifts: [shift(), shift({ _id: OTHER_SHIFT, title: '文艺汇演' })],
    },
  })
})
beforeEach(async () => {
  await cloud.database.remove('attendance', { shiftId: SHIFT }, { multi: true })
  cloud.setClock(DURING)
})
afterAll(() => cloud.close())

const checkIn = (code: string, requestId = request(), who: string = openid('volunteer'), personId?: `p${string}`) =>
  cloud.call(who, 'attendance.checkIn', { shiftId: SHIFT, code, requestId, ...(personId ? { personId } : {}) })
const stays = async () => (await cloud.database.find('attendance', { filter: {} })) as unknown as AttendanceDoc[]

test.each(['qr', 'digits'] as const)('a volunteer signs in with the %s on the screen, in 3 trips', async (way) => {
  const code = await screenNow(cloud)
  const answer = await checkIn(code[way], request(), openid('volunteer'), personId('volunteer'))
  expect(answer).toMatchObject({
    ok: true,
    value: { title: '陪 3 位老人去复查', stationName: '凤鸣社区党群服务站点', endsAt: ENDS },
  })
  expect(cloud.lines.at(-1)).toMatchObject({ action: 'attendance.checkIn', outcome: 'ok', trips: 3, depth: 2 })
  expect(await stays()).toMatchObject([
    { _id: `${SHIFT}:${personId('volunteer')}`, name: '李秀英', state: 'in', minutes: null },
  ])
})

test('what is not for this person, this shift or this moment is refused, and nothing is written', async () => {
  const { qr, digits } = await screenNow(cloud)
  const otherShift = await screenNow(cloud, OTHER_SHIFT)
  const code = async (answer: ReturnType<typeof checkIn>) => {
    const { ok, ...rest } = await answer
    return ok ? 'ok' : 'refusal' in rest ? rest.refusal.code : ''
  }
  expect(await code(checkIn('https://x.cn/12345678'))).toBe('codeUnreadable')
  expect(await code(checkIn(qr, request(), openid('volunteer'), personId('cadre')))).toBe('notForOthers')
  expect(await code(checkIn(otherShift.qr))).toBe('otherShift')
  expect(await code(checkIn(otherShift.digits))).toBe('codeWrong')
  expect(await code(checkIn(qr, request(), 'o-nobody'))).toBe('notRegistered')
  expect(await code(checkIn(qr, request(), suspended._id))).toBe('suspended')
  const missing = { shiftId: 't370306003001-2611-09', requestId: request() } as const
  expect(await code(cloud.call(openid('volunteer'), 'attendance.checkIn', { ...missing, code: digits }))).toBe(
    'notFound',
  )

  cloud.setClock(DURING + 30_000)
  expect(await code(checkIn(`${qr.slice(0, -1)}${(Number(qr.at(-1)) + 1) % 10}`))).toBe('codeWrong')
  cloud.setClock(DURING + 60_000)
  expect(await code(checkIn(qr))).toBe('codeStale')
  expect(await code(checkIn(digits))).toBe('codeStale')
  cloud.setClock(STARTS - 30 * MINUTE - 5000)
  expect(await code(checkIn(qr))).toBe('shiftNotOpen')
  cloud.setClock(ENDS)
  expect(await code(checkIn(qr))).toBe('shiftOver')
  expect(await stays()).toEqual([])
})

test('a code that has just left the screen is still taken', async () => {
  const { qr } = await screenNow(cloud)
  cloud.setClock(DURING + 50_000)
  expect(await checkIn(qr)).toMatchObject({ ok: true })
})

test('a second scan says since when one is in; after signing out, when that was', async () => {
  const { qr } = await screenNow(cloud)
  const first = await checkIn(qr)
  const since = first.ok ? first.value.checkedInAt : 0
  expect(await checkIn(qr)).toMatchObject({ ok: false, refusal: { code: 'alreadyIn', detail: { at: since } } })
  expect(cloud.trips()).toBe(4)

  const out = await cloud.call(openid('volunteer'), 'attendance.checkOut', {
    shiftId: SHIFT,
    code: qr,
    requestId: request(),
  })
  const left = out.ok ? out.value.checkedOutAt : 0
  expect(left).toBeGreaterThan(0)
  expect(await checkIn(qr)).toMatchObject({ ok: false, refusal: { code: 'alreadyOut', detail: { at: left } } })
  expect(await stays()).toHaveLength(1)
})

test('the same request gets its first answer, whenever it comes again: code gone, signed out, shift over', async () => {
  const { digits, qr } = await screenNow(cloud)
  const requestId = request()
  const first = await checkIn(digits, requestId)
  expect(first).toMatchObject({ ok: true })

  cloud.setClock(DURING + 1000)
  expect(await checkIn(digits, requestId)).toEqual(first)
  await cloud.call(openid('volunteer'), 'attendance.checkOut', { shiftId: SHIFT, code: qr, requestId: request() })
  for (const later of [2, 20, 240, 48 * 60]) {
    cloud.setClock(DURING + later * MINUTE)
    expect(await checkIn(digits, requestId)).toEqual(first)
    expect(cloud.trips()).toBe(3)
  }
  expect(await stays()).toHaveLength(1)
})

test('the same request id with another code is refused', async () => {
  const { digits, qr } = await screenNow(cloud)
  const requestId = request()
  await checkIn(digits, requestId)
  expect(await checkIn(qr, requestId)).toMatchObject({ ok: false, refusal: { code: 'requestReused' } })
})

test('one person at once from ten phones is in once; one request ten times at once gets one answer', async () => {
  const { qr } = await screenNow(cloud)
  const phones = await Promise.all(Array.from({ length: 10 }, () => checkIn(qr)))
  expect(phones.filter(({ ok }) => ok)).toHaveLength(1)
  for (const answer of phones.filter(({ ok }) => !ok)) expect(answer).toMatchObject({ refusal: { code: 'alreadyIn' } })

  const requestId = request()
  const echoes = await Promise.all(Array.from({ length: 10 }, () => checkIn(qr, requestId, openid('cadre'))))
  expect(echoes[0]).toMatchObject({ ok: true })
  for (const echo of echoes) expect(echo).toEqual(echoes[0])
  expect(await stays()).toHaveLength(2)
})

test('forty people at one door in the same second: all are in, none costs more than 3 trips', async () => {
  const { qr } = await screenNow(cloud)
  const before = cloud.lines.length
  const answers = await Promise.all(crowd.map(({ _id }) => checkIn(qr, request(), _id)))
  expect(answers.every(({ ok }) => ok)).toBe(true)
  expect(new Set((await stays()).map(({ personId }) => personId)).size).toBe(40)
  const lines = cloud.lines.slice(before)
  expect(lines).toHaveLength(40)
  expect(Math.max(...lines.map(({ trips }) => trips))).toBe(3)
})
