import { decodeQR } from 'qr/decode.js'
import type { AttendanceDoc } from '../../../types/documents/attendance'
import { plaqueQr } from '../../../types/domain/attendance'
import { MINUTE } from '../../../types/domain/time'
import type { InputOf } from '../../../types/contracts/all'
import { SHIFT, shift, STARTS } from '../../support/attendance'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { DISTRICT_DOCUMENTS, openid, request } from '../../support/district'
import { pixelsOf } from '../../support/png'

const STATION = shift().stationId
const [longitude, latitude] = [117.87, 36.8]
/** Some eleven kilometres north. */
const AWAY = { longitude, latitude: 36.9 }

let cloud: TestCloud
beforeAll(async () => {
  const documents = { ...DISTRICT_DOCUMENTS, shifts: [shift()] }
  cloud = await startTestCloud({ documents, clock: STARTS + 5 * MINUTE })
})
afterAll(() => cloud.close())

const keep = (change: InputOf<'attendance.keepStation'>['change'], requestId = request()) =>
  cloud.call(openid('worker'), 'attendance.keepStation', { stationId: STATION, change, requestId })
const ask = (ask: boolean, requestId = request()) => keep({ kind: 'asks', where: ask }, requestId)
const checkIn = (who: Parameters<typeof openid>[0], place?: { longitude: number; latitude: number }) =>
  cloud.call(openid(who), 'attendance.checkIn', {
    shiftId: SHIFT,
    code: plaqueQr(STATION),
    requestId: request(),
    ...(place ? { place } : {}),
  })
const kept = async () =>
  (
    (await cloud.database.find('attendance', { filter: {}, sort: { checkedInAt: 1 } })) as unknown as AttendanceDoc[]
  ).map(({ whereabouts }) => whereabouts)
const local = async (path: string, body?: object) => {
  const asked = body ? { method: 'POST', body: JSON.stringify(body) } : {}
  const headers = { 'content-type': 'application/json' }
  return (await fetch(`${cloud.url}/local/${path}`, { headers, ...asked })).json() as Promise<unknown>
}

test('a station that does not ask keeps nothing, whatever a phone sends', async () => {
  expect(await cloud.call(openid('volunteer'), 'attendance.findShifts', { at: SHIFT })).toMatchObject({
    value: { asksWhere: false },
  })
  expect(cloud.trips()).toBe(4)
  expect(await checkIn('cadre', AWAY)).toMatchObject({ ok: true })
  expect(await kept()).toEqual([undefined])
})

test('one that asks keeps near or far of whoever says, and nothing of who does not; a hint changes no answer', async () => {
  const requestId = request()
  expect(await ask(true, requestId)).toMatchObject({ ok: true })
  expect(await ask(true, requestId)).toMatchObject({ ok: true })
  expect(await ask(false, requestId)).toMatchObject({ refusal: { code: 'requestReused' } })
  expect(await cloud.call(openid('volunteer'), 'attendance.findShifts', { at: STATION })).toMatchObject({
    value: { asksWhere: true },
  })
  const far = await checkIn('volunteer', AWAY)
  expect(cloud.trips()).toBe(4)
  const silent = await checkIn('volunteer2')
  expect(cloud.trips()).toBe(3)
  const near = await checkIn('secretary', { longitude, latitude })
  for (const answer of [far, silent, near]) expect(answer).toMatchObject({ ok: true, value: { standing: 'pending' } })
  expect(await kept()).toEqual([undefined, 'far', undefined, 'near'])
  const list = await cloud.call(openid('worker'), 'attendance.shiftList', { shiftId: SHIFT })
  expect(list.ok && list.value.stays.map(({ flags }) => flags)).toEqual([[], [{ kind: 'far' }], [], []])
  // No spot is anywhere in the database, nor on the way to it.
  expect(JSON.stringify(await cloud.database.find('attendance', { filter: {} }))).not.toMatch(/36\.9|longitude/)
  expect(cloud.lines.map((line) => JSON.stringify(line)).join()).not.toMatch(/36\.9/)
})

test('a spot that was not rounded on the phone is not taken', async () => {
  expect(await checkIn('gridWorker', { longitude: 117.870_01, latitude })).toMatchObject({
    refusal: { code: 'badInput' },
  })
})

test('a station’s WeChat code opens the check-in page with the station’s name, and WeChat is asked for no more', async () => {
  const code = await cloud.call(openid('worker'), 'attendance.stationCode', { stationId: STATION })
  if (!code.ok) throw new Error(code.refusal.code)
  expect(code.value).toMatchObject({ stationName: shift().stationName, type: 'image/png' })
  expect(decodeQR(pixelsOf(Buffer.from(code.value.image, 'base64')))).toBe(
    `weapp://pages/attendance/check-in/index?scene=${STATION}`,
  )
  expect(cloud.trips()).toBe(2)
  expect(await local('outbox?limit=1')).toMatchObject([
    {
      functionName: 'attendance',
      api: 'wxacode.getUnlimited',
      fields: { page: '"pages/attendance/check-in/index"', scene: `"${STATION}"`, width: '860' },
    },
  ])
})

test('when WeChat gives none, the page is told to ask again', async () => {
  await local('openapi-refusals', { api: 'wxacode.getUnlimited', errcode: 45009, times: 1 })
  const none = { refusal: { code: 'codeNotMade', retry: 'now' } }
  expect(await cloud.call(openid('worker'), 'attendance.stationCode', { stationId: STATION })).toMatchObject(none)
  const nowhere = { stationId: 's370306003001-09' } as const
  expect(await cloud.call(openid('worker'), 'attendance.stationCode', nowhere)).toMatchObject({
    refusal: { code: 'notFound' },
  })
})

test('how people find it is said, kept and taken back; a person’s number is no office’s', async () => {
  const found = { kind: 'found', address: '东门路 12 号', phone: '0533-6400000' } as const
  expect(await keep(found)).toMatchObject({ ok: true })
  const { address, phone } = found
  const shown = () => cloud.call(openid('volunteer'), 'attendance.findShifts', { at: STATION })
  expect(await shown()).toMatchObject({ value: { address, phone } })
  expect(await keep({ ...found, phone: '13912345678' })).toMatchObject({ refusal: { code: 'badInput' } })
  expect(await keep({ ...found, phone: null })).toMatchObject({ ok: true })
  expect(await shown()).toMatchObject({ value: { address, phone: null } })
  const [station] = await cloud.database.find('stations', { filter: { _id: STATION } })
  expect(station).not.toHaveProperty('phone')
})
