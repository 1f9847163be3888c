import { attendanceId } from '../../../types/domain/ids'
import { ENDS, SHIFT, shift, STARTS, stay } from '../../support/attendance'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { DISTRICT_DOCUMENTS, openid } from '../../support/district'

const MINUTE = 60_000

/** 60 people came, a second apart; every tenth has left. Stored from the last to the first. */
const attendance = Array.from({ length: 60 }, (_unused, fromEnd) => {
  const turn = 59 - fromEnd
  return stay({
    _id: attendanceId(SHIFT, `p0guest${turn}`),
    personId: `p0guest${turn}`,
    name: `客${turn}人`,
    checkedInAt: new Date(STARTS + turn * 1000),
    ...(turn % 10 === 9 ? { state: 'out', checkedOutAt: new Date(STARTS + MINUTE), minutes: 0 } : {}),
  })
})

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({ documents: { ...DISTRICT_DOCUMENTS, shifts: [shift()], attendance } })
})
afterAll(() => cloud.close())

const show = (who: Parameters<typeof openid>[0], shiftId = SHIFT) =>
  cloud.call(openid(who), 'attendance.stationCode', { shiftId })

test('the screen shows codes for the next minute and a half and, masked, who is in, first come first; 3 trips in one round', async () => {
  cloud.setClock(STARTS + 65_000)
  const answer = await show('gridWorker')
  expect(cloud.lines.at(-1)).toMatchObject({ outcome: 'ok', trips: 3, depth: 1 })
  if (!answer.ok) throw new Error(answer.refusal.code)
  const { codes, present, ...rest } = answer.value
  expect(rest).toMatchObject({ stationName: '凤鸣社区党群服务站点', startsAt: STARTS, endsAt: ENDS })
  expect(Math.abs(rest.now - STARTS - 65_000)).toBeLessThan(10_000)
  expect(codes.map(({ from }) => from - STARTS)).toEqual([60_000, 90_000, 120_000, 150_000])
  expect(new Set(codes.map(({ digits }) => digits)).size).toBe(4)

  const cameAt = attendance.filter(({ state }) => state === 'in').map(({ checkedInAt }) => checkedInAt.getTime())
  expect(present.map(({ since }) => since)).toEqual(cameAt.sort((a, b) => a - b).slice(0, 50))
  expect(present.every(({ maskedName }) => maskedName === '客*人')).toBe(true)
  expect(JSON.stringify(answer)).not.toContain('客1人')
})

test.each([
  ['worker', 'ok'],
  ['gridWorker', 'ok'],
  ['secretary', 'ok'],
  ['sibling', 'ok'],
  ['neighbourWorker', 'notAllowed'],
  ['neighbourSecretary', 'notAllowed'],
  ['cadre', 'notAllowed'],
  ['volunteer', 'notAllowed'],
] as const)('%s asks for the screen → %s', async (who, outcome) => {
  cloud.setClock(STARTS)
  const answer = await show(who)
  expect(answer.ok ? 'ok' : answer.refusal.code).toBe(outcome)
  expect(answer.ok || !JSON.stringify(answer).includes('GVS')).toBe(true)
})

test('there is no screen for no shift, and none two hours after the end', async () => {
  cloud.setClock(ENDS + 120 * MINUTE - 5000)
  expect(await show('worker')).toMatchObject({ ok: true })
  cloud.setClock(ENDS + 120 * MINUTE)
  expect(await show('worker')).toMatchObject({ ok: false, refusal: { code: 'shiftOver' } })
  expect(await show('worker', 't370306003001-2611-09')).toMatchObject({ ok: false, refusal: { code: 'notFound' } })
})
