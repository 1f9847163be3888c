import { findFault } from '../../../cloudfunctions/points/rules/chain'
import type { OpenId, PersonId } from '../../../types/domain/ids'
import type { AccountDoc, MerchantDoc } from '../../../types/documents/org'
import type { RewardDoc } from '../../../types/documents/points'
import { captureAt, codeOf, OTHER_TILL, SECOND_TILL, storedChain, TILL, TILLS } from '../../support/alliance'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { ACCOUNTS, DISTRICT_DOCUMENTS, openid, personId, request } from '../../support/district'
import { chain, MERCHANT, merchant, NOW, OTHER_MERCHANT, reward } from '../../support/points'

const ME = personId('volunteer')
const crowd = Array.from({ length: 50 }, (_unused, i): AccountDoc => ({
  ...ACCOUNTS.volunteer,
  _id: `o-crowd${i}` as OpenId,
  personId: `p0crowd${i}`,
}))
const start = (balance: number, person: PersonId = ME) => chain([balance], person)

const SHOPS: MerchantDoc[] = [merchant(), merchant({ _id: OTHER_MERCHANT })]

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({
    documents: {
      ...DISTRICT_DOCUMENTS,
      merchants: SHOPS,
      accounts: [...DISTRICT_DOCUMENTS.accounts, ...TILLS, ...crowd],
    },
  })
})
beforeEach(async () => {
  for (const name of ['postings', 'codes', 'rewards'])
    await cloud.database.remove(name, { _id: { $gt: '' } }, { multi: true })
  await cloud.database.insert('rewards', [{ ...reward() }])
  cloud.setClock(NOW)
})
afterAll(() => cloud.close())

const give = (balance: number, person?: PersonId) =>
  cloud.database.insert(
    'postings',
    start(balance, person).map((posting) => ({ ...posting })),
  )
const refusal = async (answer: ReturnType<typeof captureAt>) => {
  const { ok, ...rest } = await answer
  return ok ? 'ok' : 'refusal' in rest ? rest.refusal.code : ''
}
const spent = async (person = ME) => (await storedChain(cloud, person)).filter(({ kind }) => kind === 'redemption')

test.each([
  ['scanned', (digits: string) => `GVR.${digits}`],
  ['typed', (digits: string) => digits],
])('a till takes a %s code: one posting, a receipt, 5 trips in 3 rounds', async (_case, shown) => {
  await give(50)
  const digits = await codeOf(cloud)
  const answer = await captureAt(cloud, shown(digits))
  expect(answer).toMatchObject({ ok: true, value: { postingId: `${ME}:2`, title: '周村烧饼一包', points: 20 } })
  expect(cloud.lines.at(-1)).toMatchObject({ action: 'points.capture', outcome: 'ok', trips: 5, depth: 3 })

  const chained = await storedChain(cloud, ME)
  expect(findFault(chained)).toBeNull()
  expect(chained[1]).toMatchObject({
    counterAccount: MERCHANT,
    points: -20,
    balanceAfter: 30,
    key: `redeem:${digits}`,
    reason: { text: '换 周村烧饼一包·老周家烧饼铺' },
  })
})

const setReward = (set: Partial<RewardDoc>) =>
  cloud.database.update('rewards', { _id: reward()._id }, { $set: { ...set } }, { multi: false })

test('what cannot be handed over is refused, and nothing is posted', async () => {
  await give(20)
  const digits = await codeOf(cloud)
  expect(await refusal(captureAt(cloud, '周村烧饼周村烧饼'))).toBe('codeUnreadable')
  expect(await refusal(captureAt(cloud, digits === '00000000' ? '00000001' : '00000000'))).toBe('codeUnknown')
  expect(await refusal(captureAt(cloud, digits, request(), OTHER_TILL))).toBe('otherMerchant')
  expect(await refusal(captureAt(cloud, digits, request(), OTHER_TILL, MERCHANT))).toBe('notAllowed')
  expect(await refusal(captureAt(cloud, digits, request(), openid('volunteer')))).toBe('notAllowed')
  cloud.setClock(NOW + 121_000)
  expect(await refusal(captureAt(cloud, digits))).toBe('codeExpired')
  expect(await spent()).toEqual([])
})

test('a code stands as it was shown: price, name, pause and period change for the next one', async () => {
  await give(50)
  const digits = await codeOf(cloud)
  await setReward({ title: '别的', points: 45, paused: true, active: false, endsOn: '2026-11-24' })
  expect(await captureAt(cloud, digits)).toMatchObject({ ok: true, value: { title: '周村烧饼一包', points: 20 } })
  const again = { rewardId: reward()._id, requestId: request() }
  expect(await cloud.call(openid('volunteer'), 'points.redemptionCode', again)).toMatchObject({
    refusal: { code: 'rewardPaused' },
  })
})

test('whoever is suspended, or the shop that is, redeems nothing, even with a code that is shown already', async () => {
  await give(50)
  const digits = await codeOf(cloud)
  const set = (collection: string, filter: { _id?: string; personId?: string }, state: string) =>
    cloud.database.update(collection, filter, { $set: { state } }, { multi: false })
  await set('merchants', { _id: MERCHANT }, 'suspended')
  expect(await refusal(captureAt(cloud, digits))).toBe('merchantSuspended')
  const asked = { rewardId: reward()._id, requestId: request() }
  expect(await cloud.call(openid('volunteer'), 'points.redemptionCode', asked)).toMatchObject({
    refusal: { code: 'merchantSuspended' },
  })
  await set('merchants', { _id: MERCHANT }, 'open')
  await set('accounts', { personId: ME }, 'suspended')
  expect(await refusal(captureAt(cloud, digits))).toBe('memberSuspended')
  await set('accounts', { personId: ME }, 'active')
  expect(await refusal(captureAt(cloud, digits))).toBe('ok')
})

test('who works in a shop gets no code there, and no till takes the points of whoever stands at it', async () => {
  await give(50, 'p0till1')
  const asked = { rewardId: reward()._id, requestId: request() }
  expect(await cloud.call(TILL, 'points.redemptionCode', asked)).toMatchObject({ refusal: { code: 'ownGoods' } })
  // A code from before they worked there.
  await give(50)
  const digits = await codeOf(cloud)
  await cloud.database.update('codes', { _id: digits }, { $set: { personId: 'p0till1' } }, { multi: false })
  expect(await refusal(captureAt(cloud, digits))).toBe('ownGoods')
})

test('who has no posting at all gets no code', async () => {
  const asked = { rewardId: reward()._id, requestId: request() }
  expect(await cloud.call(openid('volunteer'), 'points.redemptionCode', asked)).toMatchObject({
    refusal: { code: 'pointsShort' },
  })
})

test('a second scan is refused, at the same till and at the next, before and after the code expires', async () => {
  await give(100)
  const digits = await codeOf(cloud)
  expect(await refusal(captureAt(cloud, digits))).toBe('ok')
  expect(await refusal(captureAt(cloud, digits))).toBe('codeUsed')
  expect(await refusal(captureAt(cloud, digits, request(), SECOND_TILL))).toBe('codeUsed')
  cloud.setClock(NOW + 600_000)
  expect(await refusal(captureAt(cloud, digits))).toBe('codeUsed')
  expect(await spent()).toHaveLength(1)
})

test('the same request gets the same receipt: at once, with an empty balance, after expiry, when the reward is gone', async () => {
  await give(20)
  const digits = await codeOf(cloud)
  const requestId = request()
  const first = await captureAt(cloud, digits, requestId)
  expect(first).toMatchObject({ ok: true })

  expect(await captureAt(cloud, digits, requestId)).toEqual(first)
  expect(await captureAt(cloud, `GVR.${digits}`, requestId)).toEqual(first)
  cloud.setClock(NOW + 3_600_000)
  expect(await captureAt(cloud, digits, requestId)).toEqual(first)
  await setReward({ title: '别的', active: false })
  expect(await captureAt(cloud, digits, requestId)).toEqual(first)
  expect(cloud.trips()).toBe(5)
  await cloud.database.remove('rewards', { _id: reward()._id }, { multi: false })
  expect(await captureAt(cloud, digits, requestId)).toEqual(first)
  expect(await spent()).toHaveLength(1)
})

test('fifty captures of one code at once, at two tills: one posting', async () => {
  await give(5000)
  const digits = await codeOf(cloud)
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_unused, i) =>
      refusal(captureAt(cloud, digits, request(), i % 2 ? TILL : SECOND_TILL)),
    ),
  )
  expect(answers.filter((answer) => answer === 'ok')).toHaveLength(1)
  expect(answers.filter((answer) => answer === 'codeUsed')).toHaveLength(49)
  expect(await spent()).toHaveLength(1)
  expect(findFault(await storedChain(cloud, ME))).toBeNull()
})

test('one request sent twenty times at once: one posting, twenty equal receipts', async () => {
  await give(20)
  const digits = await codeOf(cloud)
  const requestId = request()
  const answers = await Promise.all(Array.from({ length: 20 }, () => captureAt(cloud, digits, requestId)))
  expect(answers[0]).toMatchObject({ ok: true })
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect(await spent()).toHaveLength(1)
})

test('fifty members at one merchant at once: all are served, none costs more than 5 trips', async () => {
  for (const { personId: person } of crowd) await give(20, person)
  const codes = await Promise.all(crowd.map(({ _id }) => codeOf(cloud, _id)))
  const before = cloud.lines.length
  const answers = await Promise.all(codes.map((digits) => captureAt(cloud, digits)))
  expect(answers.every(({ ok }) => ok)).toBe(true)
  const lines = cloud.lines.slice(before)
  expect(lines).toHaveLength(50)
  expect(Math.max(...lines.map(({ trips }) => trips))).toBe(5)
  for (const { personId: person } of crowd) {
    const chained = await storedChain(cloud, person)
    expect(chained.map(({ balanceAfter }) => balanceAfter)).toEqual([20, 0])
    expect(findFault(chained)).toBeNull()
  }
})

test('one member with ten codes at ten tills, and points for one: exactly one is served', async () => {
  await give(39)
  const codes = await Promise.all(Array.from({ length: 10 }, () => codeOf(cloud)))
  const answers = await Promise.all(codes.map((digits) => refusal(captureAt(cloud, digits))))
  expect(answers.filter((answer) => answer === 'ok')).toHaveLength(1)
  expect(answers.filter((answer) => answer === 'pointsShort')).toHaveLength(9)
  expect((await storedChain(cloud, ME)).at(-1)).toMatchObject({ seq: 2, balanceAfter: 19 })
})

test('one member with eight codes at once, and points for all: all are served, in one sound chain', async () => {
  await give(160)
  const codes = await Promise.all(Array.from({ length: 8 }, () => codeOf(cloud)))
  const answers = await Promise.all(codes.map((digits) => refusal(captureAt(cloud, digits))))
  expect(answers).toEqual(Array.from({ length: 8 }, () => 'ok'))
  const chained = await storedChain(cloud, ME)
  expect(chained.at(-1)).toMatchObject({ seq: 9, balanceAfter: 0 })
  expect(findFault(chained)).toBeNull()
})

test('the codes of two merchants compete for the last points: one of them is served', async () => {
  await give(20)
  await cloud.database.insert('rewards', [{ ...reward({ _id: 'r370306003001-02-01', merchantId: OTHER_MERCHANT }) }])
  const [here, there] = await Promise.all([codeOf(cloud), codeOf(cloud, openid('volunteer'), 'r370306003001-02-01')])
  const answers = await Promise.all([
    refusal(captureAt(cloud, here)),
    refusal(captureAt(cloud, there, request(), OTHER_TILL)),
  ])
  expect(answers.sort()).toEqual(['ok', 'pointsShort'])
})
