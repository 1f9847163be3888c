import { shiftKey } from '../../../cloudfunctions/attendance/rules/code'
import { attendanceId } from '../../../types/domain/ids'
import { ENDS, SHIFT, shift, STARTS, stay } from '../../support/attendance'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { DISTRICT_DOCUMENTS, openid } from '../../support/district'
import { TEST_KEYS } from '../../support/secrets'

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
  cloud.call(openid(who), 'attendance.stationKey', { shiftId })

test('the screen gets its shift’s key and, by given name, who is in, first come first; 3 trips in one round', async () => {
  cloud.setClock(STARTS + 65_000)
  const answer = await show('gridWorker')
  expect(cloud.lines.at(-1)).toMatchObject({ outcome: 'ok', trips: 3, depth: 1 })
  if (!answer.ok) throw new Error(answer.refusal.code)
  const { key, present, ...rest } = answer.value
  expect(rest).toMatchObject({ stationName: '凤鸣社区党群服务站点', startsAt: STARTS, endsAt: ENDS, keyVersion: 1 })
  expect(Math.abs(rest.now - STARTS - 65_000)).toBeLessThan(10_000)
  const { stationId } = shift()
  expect(key).toBe(shiftKey(TEST_KEYS.STATION_KEY, { stationId, keyVersion: 1, shiftId: SHIFT }).toString('hex'))

  const cameAt = attendance.filter(({ state }) => state === 'in').map(({ checkedInAt }) => checkedInAt.getTime())
  expect(present.map(({ since }) => since)).toEqual(cameAt.sort((a, b) => a - b).slice(0, 50))
  expect(present[0]?.givenName).toBe('0人')
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
  expect(JSON.stringify(answer).includes('key')).toBe(outcome === 'ok')
})

test('there is no screen for no shift, and none two hours after the end', async () => {
  cloud.setClock(ENDS + 120 * MINUTE - 5000)
  expect(await show('worker')).toMatchObject({ ok: true })
  cloud.setClock(ENDS + 120 * MINUTE)
  expect(await show('worker')).toMatchObject({ ok: false, refusal: { code: 'shiftOver' } })
  expect(await show('worker', 't370306003001-2611-09')).toMatchObject({ ok: false, refusal: { code: 'notFound' } })
})
