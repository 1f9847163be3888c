import { judge } from '@/features/records/verify'
import { publicKeyOf } from '../../../cloudfunctions/records/rules/signature'
import { keyIdOf } from '../../../types/domain/certificates'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { ACCOUNTS, DISTRICT_DOCUMENTS, openid, request } from '../../support/district'
import { record, serviceNote } from '../../support/records'
import { TEST_KEYS } from '../../support/secrets'
import { COMMUNITY } from '../../support/tasks'

const NOW = Date.parse('2026-11-26T10:00:00+08:00')
const DAYS = { from: '2026-01-01', until: '2026-11-25' } as const
const ME = ACCOUNTS.volunteer
const mine = (id: string, over: Parameters<typeof record>[0] = {}) =>
  record({ _id: `${id}:${ME.personId}`, personId: ME.personId, name: ME.name, ...over })
const KEYS = { [keyIdOf(publicKeyOf(TEST_KEYS.SIGN_KEY))]: publicKeyOf(TEST_KEYS.SIGN_KEY) }

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud({
    clock: NOW,
    documents: {
      ...DISTRICT_DOCUMENTS,
      serviceRecords: [
        mine('t370306003001-2611-01'),
        mine('t370306003001-2611-02', {
          kind: 'outreach',
          minutes: 50,
          startsAt: new Date('2026-11-24T23:30:00+08:00'),
        }),
        mine('t370306003001-2512-01', { startsAt: new Date('2025-12-31T23:59:00+08:00'), minutes: 30 }),
        record(),
      ],
      serviceNotes: [serviceNote({ personId: ME.personId })],
    },
  })
})
afterEach(() => cloud.close())

const certify = async (
  days: { from: '2026-01-01' | '2026-11-26'; until: '2026-11-25' } = DAYS,
  requestId = request(),
) => cloud.call(ME._id, 'records.certify', { ...days, requestId })
const issue = async () => {
  const answer = await certify()
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}
const check = async (code: string) => {
  const answer = await cloud.call('o-passer-by', 'records.check', { code })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}
const revoke = (who: keyof typeof ACCOUNTS, number: Awaited<ReturnType<typeof issue>>['number'], scope = COMMUNITY) =>
  cloud.call(openid(who), 'records.revoke', { scope, number, reason: '记录有误', requestId: request() })

test('a year of mine, by days of Zhoucun, with totals of every year in minutes', async () => {
  const answer = await cloud.call(ME._id, 'records.mine', { year: 2026 })
  expect(cloud.trips()).toBe(5)
  expect(answer).toMatchObject({
    value: {
      totals: { minutes: 200, times: 3 },
      years: [
        { year: 2026, minutes: 170, times: 2 },
        { year: 2025, minutes: 30, times: 1 },
      ],
      records: [{ title: '陪 3 位老人去复查', minutes: 120, inChargeName: '周敏' }, { minutes: 50 }],
      notes: [{ title: '应急救护培训' }],
      certificates: [],
      next: null,
    },
  })
})

test('what is issued is what was shown before; it holds without the server, and anybody can ask about it', async () => {
  const preview = await cloud.call(ME._id, 'records.preview', DAYS)
  const { number, code } = await issue()
  expect(cloud.trips()).toBe(3)
  const certificate = {
    holderName: '李秀英',
    issuerName: '凤鸣社区',
    inCharge: '周敏',
    ...DAYS,
    kinds: [
      { kind: 'specialCare', times: 1, minutes: 120 },
      { kind: 'outreach', times: 1, minutes: 50 },
    ],
  }
  expect(preview).toEqual({ ok: true, value: certificate })
  const whole = { ...certificate, number, issuedOn: '2026-11-26' }
  expect(judge(code, KEYS)).toEqual({ at: 'genuine', certificate: whole })
  for (const asked of [code, number]) {
    expect(await check(asked)).toEqual({
      standing: 'valid',
      certificate: whole,
      revokedAt: null,
      correctedSince: false,
    })
  }
  expect(await cloud.call(ME._id, 'records.mine', { year: 2026 })).toMatchObject({
    value: { certificates: [{ number, code, revokedAt: null }] },
  })
})

test('asked again days later it is the same certificate; the request cannot be used for another period', async () => {
  const requestId = request()
  const first = await certify(DAYS, requestId)
  await cloud.database.load({ serviceRecords: [mine('t370306003001-2611-03', { minutes: 300 })] })
  cloud.setClock(NOW + 3 * 86_400_000)
  expect(await certify(DAYS, requestId)).toEqual(first)
  const other = await cloud.call(ME._id, 'records.certify', { ...DAYS, from: '2026-11-01', requestId })
  expect(other).toMatchObject({ refusal: { code: 'requestReused' } })
  expect(await cloud.database.find('certificates', { filter: {} })).toHaveLength(1)
})

test('nothing is certified of a time without service, nor of days that are the wrong way round or to come', async () => {
  expect(await certify({ from: '2026-11-26', until: '2026-11-25' })).toMatchObject({ refusal: { code: 'periodWrong' } })
  const empty = { from: '2026-02-01', until: '2026-02-28', requestId: request() } as const
  expect(await cloud.call(ME._id, 'records.certify', empty)).toMatchObject({ refusal: { code: 'noService' } })
  const ahead = { from: '2026-11-26', until: '2026-11-27' } as const
  expect(await cloud.call(ME._id, 'records.preview', ahead)).toMatchObject({ refusal: { code: 'periodWrong' } })
})

test('a record of the period that was put right afterwards is told, and one before it is not', async () => {
  const corrected = (id: string, at: number) => mine(id, { correctedAt: new Date(at) })
  await cloud.database.load({ serviceRecords: [corrected('t370306003001-2611-04', NOW - 86_400_000)] })
  const { code } = await issue()
  expect(await check(code)).toMatchObject({ standing: 'valid', correctedSince: false })
  await cloud.database.load({ serviceRecords: [corrected('t370306003001-2611-05', NOW + 3_600_000)] })
  expect(await check(code)).toMatchObject({ standing: 'valid', correctedSince: true })
})

test('a forged certificate is told: another figure under a real number, or a number that nobody issued', async () => {
  const { code } = await issue()
  const [prefix, key, said, signature] = code.split('.')
  const changed = Buffer.from(said ?? '', 'base64url')
    .toString()
    .replace(',120]', ',9120]')
  const forged = [prefix, key, Buffer.from(changed).toString('base64url'), signature].join('.')
  expect(await check(forged)).toMatchObject({ standing: 'forged', certificate: null })
  expect(await check('2026112500000121')).toMatchObject({ standing: 'unknown', certificate: null })
})

test('its issuer alone takes it back, once, on record; whoever holds it learns when, and not why', async () => {
  const { number, code } = await issue()
  expect(await revoke('neighbourWorker', number)).toMatchObject({ refusal: { code: 'notAllowed' } })
  expect(await revoke('worker', number)).toMatchObject({ ok: true })
  expect(await revoke('colleague', number)).toMatchObject({ refusal: { code: 'alreadyRevoked' } })
  const standing = await check(code)
  expect(standing).toMatchObject({ standing: 'revoked', certificate: { holderName: '李秀英' } })
  expect(JSON.stringify(standing)).not.toContain('记录有误')
  expect(await cloud.call(openid('worker'), 'records.issued', { scope: COMMUNITY })).toMatchObject({
    value: { certificates: [{ number, revoked: { reason: '记录有误' } }] },
  })
  expect(await cloud.database.find('audit', { filter: { act: 'revokeCertificate' } })).toMatchObject([
    { target: number, actor: ACCOUNTS.worker.personId },
  ])
})

test('two of the community take it back at once: one does', async () => {
  const { number } = await issue()
  const answers = await Promise.all([revoke('worker', number), revoke('colleague', number), revoke('worker', number)])
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.code)).sort()).toEqual([
    'alreadyRevoked',
    'alreadyRevoked',
    'ok',
  ])
})

test('of somebody who ended their account only the hash stays: their code is still good, their number names nobody', async () => {
  const { number, code } = await issue()
  const gone = await cloud.call(ME._id, 'privacy.deleteMine', { name: ME.name, requestId: request() })
  expect(gone).toMatchObject({ ok: true })
  expect(await check(number)).toMatchObject({ standing: 'valid', certificate: null })
  expect(await check(code)).toMatchObject({ standing: 'valid', certificate: { holderName: '李秀英' } })
  const kept = await Promise.all(
    ['serviceNotes', 'certificates'].map((name) => cloud.database.find(name, { filter: {} })),
  )
  expect(JSON.stringify(kept)).not.toContain(ME.name)
  expect(await cloud.call(openid('worker'), 'records.issued', { scope: COMMUNITY })).toMatchObject({
    value: { certificates: [{ number, certificate: null }] },
  })
})
