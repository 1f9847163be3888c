import type { AttendanceDoc } from '../../../types/documents/attendance'
import { plaqueQr } from '../../../types/domain/attendance'
import type { ShiftId } from '../../../types/domain/ids'
import { ENDS, SHIFT, shift, STARTS } from '../../support/attendance'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { DISTRICT_DOCUMENTS, openid, personId, request } from '../../support/district'
import { screenNow } from '../../support/station'
import { fireJobs } from '../../support/jobs'

const MINUTE = 60_000
const STATION = 's370306003001-01'
/** Five seconds into a window. */
const DURING = STARTS + 5000
/** So many whole minutes later, whatever the calls before took. */
const after = (minutes: number) => DURING + minutes * MINUTE + 15_000
type Who = Parameters<typeof openid>[0]

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({ documents: DISTRICT_DOCUMENTS })
})
beforeEach(async () => {
  for (const name of ['attendance', 'shifts', 'postings', 'serviceRecords', 'notices'] as const)
    await cloud.database.remove(name, {}, { multi: true })
  await cloud.database.insert('shifts', [{ ...shift() }])
  await cloud.database.update('accounts', {}, { $set: { wrongCodes: null } }, { multi: true })
  cloud.setClock(DURING)
})
afterAll(() => cloud.close())

const stays = async () => (await cloud.database.find('attendance', { filter: {} })) as unknown as AttendanceDoc[]
const signFor = (by: Who, whom: Who, direction: 'in' | 'out', shiftId: ShiftId = SHIFT) =>
  cloud.call(openid(by), 'attendance.signFor', { shiftId, personId: personId(whom), direction, requestId: request() })
const checkIn = (who: Who, code: string, shiftId: ShiftId = SHIFT) =>
  cloud.call(openid(who), 'attendance.checkIn', { shiftId, code, requestId: request() })
const confirm = (by: Who, people: readonly Who[], accept = true, shiftId: ShiftId = SHIFT, requestId = request()) =>
  cloud.call(openid(by), 'attendance.confirmStays', { shiftId, personIds: people.map(personId), accept, requestId })
const fire = () => fireJobs(cloud)
const refusedAs = (code: string) => ({ ok: false, refusal: { code } })

describe('a helper at the station', () => {
  test('signs in and out who has no phone: both names stay, the minutes count, and the person is told', async () => {
    expect(await signFor('gridWorker', 'volunteer', 'in')).toMatchObject({ ok: true, value: { standing: 'live' } })
    expect(cloud.trips()).toBeLessThanOrEqual(6)
    cloud.setClock(after(40))
    expect(await signFor('gridWorker', 'volunteer', 'out')).toMatchObject({ ok: true, value: { minutes: 40 } })
    expect(await stays()).toMatchObject([
      { name: '李秀英', proof: 'helper', helpedIn: { name: '孙玉兰' }, helpedOut: { name: '孙玉兰' }, state: 'out' },
    ])
    const told = await cloud.database.find('notices', { filter: {} })
    expect(told.map(({ title, to }) => [title, to])).toEqual([
      ['孙玉兰帮您签到了', [personId('volunteer')]],
      ['孙玉兰帮您签退了', [personId('volunteer')]],
    ])
  })

  test('who has only signed in there may help too, to be confirmed; who has not may not', async () => {
    expect(await signFor('cadre', 'volunteer', 'in')).toMatchObject(refusedAs('notAllowed'))
    await checkIn('cadre', (await screenNow(cloud)).qr)
    expect(await signFor('cadre', 'volunteer', 'in')).toMatchObject({ ok: true, value: { standing: 'pending' } })
    expect(await confirm('worker', ['volunteer'])).toMatchObject({ ok: true, value: { confirmed: 1, points: 0 } })
    cloud.setClock(after(30))
    const { qr } = await screenNow(cloud)
    const out = { shiftId: SHIFT, code: qr, requestId: request() }
    expect(await cloud.call(openid('volunteer'), 'attendance.checkOut', out)).toMatchObject({ value: { minutes: 30 } })
  })

  test.each([
    ['oneself', 'gridWorker', 'gridWorker', 'in', 'ownStay'],
    ['somebody of another community', 'gridWorker', 'neighbourSecretary', 'in', 'notInGrid'],
    ['out who is not in', 'gridWorker', 'volunteer', 'out', 'notIn'],
    ['by a neighbour’s worker', 'neighbourWorker', 'volunteer', 'in', 'notAllowed'],
  ] as const)('does not sign %s', async (_case, by, whom, direction, code) => {
    expect(await signFor(by, whom, direction)).toMatchObject(refusedAs(code))
    expect(await stays()).toEqual([])
  })

  test('finds people by name; who only helps for the day must know it whole and reads it masked', async () => {
    const find = (by: Who, text: string) => cloud.call(openid(by), 'attendance.findPeople', { shiftId: SHIFT, text })
    expect(await find('volunteer2', '李秀英')).toMatchObject(refusedAs('notAllowed'))
    await checkIn('volunteer2', (await screenNow(cloud)).qr)
    await cloud.database.update(
      'memberships',
      { _id: personId('volunteer') },
      { $set: { tokens: ['李', '李秀英'] } },
      { multi: false },
    )
    expect(await find('gridWorker', '李')).toMatchObject({ value: { people: [{ name: '李秀英', state: null }] } })
    expect(await find('volunteer2', '李')).toMatchObject({ value: { people: [] } })
    expect(await find('volunteer2', '李秀英')).toMatchObject({ value: { people: [{ name: '李*英' }] } })
  })

  test('ten helpers at once sign somebody in once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => signFor('gridWorker', 'volunteer', 'in')))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await stays()).toHaveLength(1)
  })
})

describe('the plaque', () => {
  test('says what is on today, and signs in what waits for the person in charge; minutes count only then', async () => {
    const found = await cloud.call(openid('volunteer'), 'attendance.findShifts', { at: STATION })
    expect(found).toMatchObject({ value: { shifts: [{ shiftId: SHIFT, open: { allowed: true }, mine: null }] } })
    expect(await checkIn('volunteer', plaqueQr('s370306003001-02'))).toMatchObject(refusedAs('otherShift'))
    expect(await checkIn('volunteer', plaqueQr(STATION))).toMatchObject({ value: { standing: 'pending' } })
    cloud.setClock(after(60))
    const out = { shiftId: SHIFT, code: (await screenNow(cloud)).qr, requestId: request() }
    expect(await cloud.call(openid('volunteer'), 'attendance.checkOut', out)).toMatchObject({
      value: { minutes: null, standing: 'pending' },
    })
    const list = await cloud.call(openid('worker'), 'attendance.shiftList', { shiftId: SHIFT })
    expect(list).toMatchObject({ value: { stays: [{ standing: 'pending', confirmable: { allowed: true } }] } })
    expect(await confirm('worker', ['volunteer'])).toMatchObject({ ok: true })
    expect(await stays()).toMatchObject([{ standing: 'confirmed', minutes: 60, decided: { name: '周敏' } }])
    expect(await confirm('worker', ['volunteer'])).toMatchObject(refusedAs('nothingToConfirm'))
  })

  test('what is not confirmed never counts, and the person is told', async () => {
    await checkIn('volunteer', plaqueQr(STATION))
    await confirm('worker', ['volunteer'], false)
    expect(await stays()).toMatchObject([{ standing: 'rejected', minutes: 0 }])
    const titles = (await cloud.database.find('notices', { filter: {} })).map(({ title }) => title)
    expect(titles).toEqual(['有一次签到没有确认'])
    await fire()
    cloud.setClock(ENDS + MINUTE)
    await fire()
    expect(await stays()).toMatchObject([{ state: 'closed', minutes: 0 }])
  })

  test('nobody confirms their own', async () => {
    await checkIn('gridWorker', plaqueQr(STATION))
    expect(await confirm('gridWorker', ['gridWorker'])).toMatchObject(refusedAs('ownStay'))
  })
})

describe('a duty without a task', () => {
  const open = async (inChargeId?: `p${string}`) => {
    const wish = {
      stationId: STATION,
      title: '站点值班',
      startsAt: STARTS,
      endsAt: ENDS,
      requestId: request(),
    } as const
    return cloud.call(openid('gridWorker'), 'attendance.openDuty', { ...wish, ...(inChargeId ? { inChargeId } : {}) })
  }

  test('earns its points and its record once the person in charge has confirmed it, once however often', async () => {
    const opened = await open(personId('worker'))
    if (!opened.ok) throw new Error(opened.refusal.code)
    const { shiftId } = opened.value
    await checkIn('volunteer', (await screenNow(cloud, shiftId)).qr, shiftId)
    expect(await confirm('worker', ['volunteer'], true, shiftId)).toMatchObject(refusedAs('stayRunning'))
    cloud.setClock(after(65))
    const out = { shiftId, code: (await screenNow(cloud, shiftId)).qr, requestId: request() }
    expect(await cloud.call(openid('volunteer'), 'attendance.checkOut', out)).toMatchObject({ value: { minutes: 65 } })

    const requestId = request()
    const both = await Promise.all([1, 2].map(() => confirm('worker', ['volunteer'], true, shiftId, requestId)))
    for (const answer of both) expect(answer).toMatchObject({ ok: true, value: { confirmed: 1, points: 10 } })
    expect(await confirm('colleague', ['volunteer'], true, shiftId)).toMatchObject(refusedAs('nothingToConfirm'))
    const postings = await cloud.database.find('postings', { filter: {} })
    expect(postings).toMatchObject([{ key: `award:${shiftId}:${personId('volunteer')}`, points: 10 }])
    const records = await cloud.database.find('serviceRecords', { filter: {} })
    expect(records).toMatchObject([{ source: 'duty', minutes: 65, inChargeName: '周敏' }])
  })

  test('needs somebody in charge who looks after shifts there', async () => {
    expect(await open(personId('volunteer'))).toMatchObject(refusedAs('notInCharge'))
    expect(await open(personId('neighbourWorker'))).toMatchObject(refusedAs('notInCharge'))
  })
})

test('the timer closes what nobody ended, at the planned end, once; signing out late changes no minutes', async () => {
  await checkIn('volunteer', (await screenNow(cloud)).qr)
  cloud.setClock(ENDS - MINUTE)
  await fire()
  expect(await stays()).toMatchObject([{ state: 'in' }])
  cloud.setClock(ENDS + MINUTE)
  await fire()
  await fire()
  expect(await stays()).toMatchObject([{ state: 'closed', checkedOutAt: new Date(ENDS), minutes: 209 }])
  const out = { shiftId: SHIFT, code: (await screenNow(cloud)).qr, requestId: request() }
  expect(await cloud.call(openid('volunteer'), 'attendance.checkOut', out)).toMatchObject({ value: { minutes: 209 } })
})

test('a revoked key voids the codes shown before, for coming and for leaving; two who react at once revoke once', async () => {
  const before = await screenNow(cloud)
  await checkIn('volunteer', before.qr)
  const revoke = (by: Who) =>
    cloud.call(openid(by), 'attendance.revokeKey', { shiftId: SHIFT, seen: 1, requestId: request() })
  const answers = await Promise.all([revoke('worker'), revoke('colleague')])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject(refusedAs('keyChanged'))
  expect(await checkIn('cadre', before.qr)).toMatchObject(refusedAs('codeWrong'))
  const out = { shiftId: SHIFT, requestId: request() }
  expect(await cloud.call(openid('volunteer'), 'attendance.checkOut', { ...out, code: before.qr })).toMatchObject(
    refusedAs('codeWrong'),
  )
  const { qr } = await screenNow(cloud)
  expect(await cloud.call(openid('volunteer'), 'attendance.checkOut', { ...out, code: qr })).toMatchObject({ ok: true })
})

test('five wrong typed codes lock typing, not scanning; a right code ends the count; one request counts once', async () => {
  const { qr, digits } = await screenNow(cloud)
  const wrong = `${(Number(digits[0]) + 1) % 10}${digits.slice(1)}`
  const again = { shiftId: SHIFT, code: wrong, requestId: request() }
  for (let i = 0; i < 3; i += 1)
    expect(await cloud.call(openid('volunteer'), 'attendance.checkIn', again)).toMatchObject(refusedAs('codeWrong'))
  for (let i = 0; i < 4; i += 1) expect(await checkIn('volunteer', wrong)).toMatchObject(refusedAs('codeWrong'))
  expect(await checkIn('volunteer', digits)).toMatchObject(refusedAs('typingLocked'))
  expect(await checkIn('volunteer', qr)).toMatchObject({ ok: true })
  const [account] = await cloud.database.find('accounts', { filter: { _id: openid('volunteer') } })
  expect(account).toMatchObject({ wrongCodes: null })
})

test('many people from one phone, and one person at two stations within minutes, are shown and not refused', async () => {
  const { qr } = await screenNow(cloud)
  const device = 'installation-0001'
  for (const who of ['volunteer', 'volunteer2', 'cadre'] as const) {
    const wish = { shiftId: SHIFT, code: qr, device, requestId: request() }
    expect(await cloud.call(openid(who), 'attendance.checkIn', wish)).toMatchObject({ ok: true })
  }
  const away = { ...shift(), _id: 't370306003001-2611-07', stationId: 's370306003001-02', stationName: '望月亭驿站' }
  await cloud.database.insert('shifts', [away])
  await checkIn('cadre', (await screenNow(cloud, 't370306003001-2611-07')).qr, 't370306003001-2611-07')
  const list = await cloud.call(openid('worker'), 'attendance.shiftList', { shiftId: SHIFT })
  if (!list.ok) throw new Error(list.refusal.code)
  expect(list.value.stays.map(({ name, flags }) => [name, flags])).toEqual([
    ['李秀英', [{ kind: 'samePhone', people: 3 }]],
    ['赵海峰', [{ kind: 'samePhone', people: 3 }]],
    [
      '王建国',
      [
        { kind: 'samePhone', people: 3 },
        { kind: 'elsewhere', stationName: '望月亭驿站', minutes: 0 },
      ],
    ],
  ])
  expect(JSON.stringify(await stays())).not.toContain(device)
})
