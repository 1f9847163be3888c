import { attendanceId, type ShiftId } from '../../../types/domain/ids'
import { STARTS, stay } from '../../support/attendance'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { DISTRICT_DOCUMENTS, openid, personId } from '../../support/district'

const me = personId('volunteer')
const shiftNo = (i: number): ShiftId => `t370306003001-26${String(10 + (i % 2))}-${String(i).padStart(2, '0')}`

/** 45 stays of mine, three at a time in the same millisecond, so that a page ends between equals; the last one is open. */
const mine = Array.from({ length: 45 }, (_unused, i) => {
  const open = i === 44
  return stay({
    _id: attendanceId(shiftNo(i), me),
    shiftId: shiftNo(i),
    personId: me,
    checkedInAt: new Date(STARTS + Math.floor(i / 3) * 1000),
    state: open ? 'in' : 'out',
    checkedOutAt: open ? null : new Date(STARTS + 3_600_000),
    minutes: open ? null : 10 + i,
  })
})
const others = stay({ _id: attendanceId(shiftNo(1), personId('cadre')), personId: personId('cadre'), minutes: 999 })

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({ documents: { ...DISTRICT_DOCUMENTS, attendance: [others, ...mine] }, clock: STARTS })
})
afterAll(() => cloud.close())

const page = async (cursor?: string, who: Parameters<typeof openid>[0] = 'volunteer') => {
  const answer = await cloud.call(openid(who), 'attendance.mine', cursor === undefined ? {} : { cursor })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}

test('pages run through my stays, newest first, each once, whatever came in the same moment; 3 trips a page', async () => {
  const first = await page()
  expect(cloud.lines.at(-1)).toMatchObject({ trips: 3, depth: 2 })
  const second = await page(first.next ?? '')
  expect(cloud.trips()).toBe(3)
  const third = await page(second.next ?? '')
  expect([first, second, third].map(({ attendance }) => attendance.length)).toEqual([20, 20, 5])
  expect(third.next).toBeNull()

  const all = [first, second, third].flatMap(({ attendance }) => attendance)
  expect(new Set(all.map(({ shiftId }) => shiftId)).size).toBe(45)
  const times = all.map(({ checkedInAt }) => checkedInAt)
  expect(times).toEqual([...times].sort((a, b) => b - a))
  expect(all.filter(({ state }) => state === 'in')).toMatchObject([{ shiftId: shiftNo(44), minutes: null }])
})

test('totals are over all my stays on every page; an open one counts as a time, without minutes', async () => {
  const minutes = mine.reduce((sum, one) => sum + (one.minutes ?? 0), 0)
  const first = await page()
  expect(first.totals).toEqual({ minutes, times: 45 })
  expect((await page(first.next ?? '')).totals).toEqual({ minutes, times: 45 })
})

test('who has never signed in has nothing', async () => {
  expect(await page(undefined, 'gridWorker')).toEqual({ totals: { minutes: 0, times: 0 }, attendance: [], next: null })
})

test('a cursor that is not ours is bad input', async () => {
  const answer = await cloud.call(openid('volunteer'), 'attendance.mine', { cursor: '$gt' })
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'badInput', detail: { field: 'cursor' } } })
})
