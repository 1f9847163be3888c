import { findFault } from '../../../cloudfunctions/points/rules/chain'
import type { OpenId, PersonId } from '../../../types/domain/ids'
import { DAY, MINUTE } from '../../../types/domain/time'
import type { AccountDoc } from '../../../types/documents/org'
import type { Holding, RewardDoc } from '../../../types/documents/points'
import { captureAt, codeOf, OTHER_TILL, SECOND_TILL, storedChain, TILL, TILLS } from '../../support/alliance'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { ACCOUNTS, DISTRICT_DOCUMENTS, openid, personId, request } from '../../support/district'
import { chain, MERCHANT, merchant, NOW, OTHER_MERCHANT, reward } from '../../support/points'

const ME = personId('volunteer')
const crowd = Array.from({ length: 100 }, (_unused, i): AccountDoc => ({
  ...ACCOUNTS.volunteer,
  _id: `o-crowd${i}` as OpenId,
  personId: `p0crowd${i}`,
}))

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({
    documents: {
      ...DISTRICT_DOCUMENTS,
      merchants: [merchant(), merchant({ _id: OTHER_MERCHANT })],
      accounts: [...DISTRICT_DOCUMENTS.accounts, ...TILLS, ...crowd],
    },
  })
})
beforeEach(async () => {
  for (const name of ['postings', 'codes', 'rewards', 'notices'])
    await cloud.database.remove(name, { _id: { $gt: '' } }, { multi: true })
  cloud.setClock(NOW)
})
afterAll(() => cloud.close())

const offer = (over: Partial<RewardDoc>) => cloud.database.insert('rewards', [{ ...reward(over) }])
const give = (balance: number, person: PersonId = ME) =>
  cloud.database.insert(
    'postings',
    chain([balance], person).map((posting) => ({ ...posting })),
  )
const outcome = async (answer: Promise<{ ok: boolean; refusal?: { code: string } }>) => {
  const { ok, refusal } = await answer
  return ok ? 'ok' : (refusal?.code ?? '')
}
const tally = (outcomes: readonly string[]) =>
  Object.fromEntries([...new Set(outcomes)].map((one) => [one, outcomes.filter((other) => other === one).length]))
const stored = async () =>
  (await cloud.database.find('rewards', { filter: { _id: reward()._id } }))[0] as unknown as RewardDoc
const fire = async () => {
  const headers = { 'content-type': 'application/json' }
  await fetch(`${cloud.url}/local/timers/jobs.everyMinute`, { method: 'POST', headers, body: '{}' })
}
const ask = () =>
  outcome(cloud.call(openid('volunteer'), 'points.redemptionCode', { rewardId: reward()._id, requestId: request() }))

test('a capture with stock costs 7 trips in 5 rounds, and takes one', async () => {
  await offer({ stock: 3 })
  await give(50)
  const digits = await codeOf(cloud)
  expect(cloud.lines.at(-1)).toMatchObject({ trips: 5, depth: 3 })
  const requestId = request()
  const first = await captureAt(cloud, digits, requestId)
  expect(first).toMatchObject({ ok: true })
  expect(cloud.lines.at(-1)).toMatchObject({ outcome: 'ok', trips: 7, depth: 5 })
  expect(await captureAt(cloud, digits, requestId)).toEqual(first)
  expect(await outcome(captureAt(cloud, digits, request(), SECOND_TILL))).toBe('codeUsed')
  expect(await stored()).toMatchObject({ stock: 2, held: [], settled: [`redeem:${digits}`] })
})

test('a hundred members at once and thirty on the shelf: exactly thirty are served', async () => {
  await offer({ stock: 30 })
  await cloud.database.insert(
    'postings',
    crowd.flatMap(({ personId: person }) => chain([20], person).map((posting) => ({ ...posting }))),
  )
  const codes = await Promise.all(crowd.map(({ _id }) => codeOf(cloud, _id)))
  const outcomes = await Promise.all(
    codes.map((digits, i) => outcome(captureAt(cloud, digits, request(), i % 2 ? TILL : SECOND_TILL))),
  )
  expect(tally(outcomes)).toEqual({ ok: 30, soldOut: 70 })
  expect(await cloud.database.count('postings', { kind: 'redemption' })).toBe(30)
  const { stock, held, settled } = await stored()
  expect([stock, held.length, new Set(settled).size]).toEqual([0, 0, 30])
  expect(await ask()).toBe('soldOut')
})

test('one code with stock at ten tills at once: one is served, one is gone', async () => {
  await offer({ stock: 5 })
  await give(500)
  const digits = await codeOf(cloud)
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, (_unused, i) =>
      outcome(captureAt(cloud, digits, request(), i % 2 ? TILL : SECOND_TILL)),
    ),
  )
  expect(tally(outcomes)).toEqual({ ok: 1, codeUsed: 9 })
  expect(await stored()).toMatchObject({ stock: 4, held: [] })
})

test('five codes at once where one may have two: two, and tomorrow none; a day has its own limit', async () => {
  await offer({ perPerson: 2 })
  await give(500)
  const codes = await Promise.all(Array.from({ length: 5 }, () => codeOf(cloud)))
  const outcomes = await Promise.all(codes.map((digits) => outcome(captureAt(cloud, digits))))
  expect(tally(outcomes)).toEqual({ ok: 2, personLimit: 3 })
  expect(findFault(await storedChain(cloud, ME))).toBeNull()
  cloud.setClock(NOW + DAY)
  expect(await ask()).toBe('personLimit')
  await cloud.database.update(
    'rewards',
    { _id: reward()._id },
    { $set: { perPerson: null, perPersonDay: 1 } },
    { multi: false },
  )
  expect(await outcome(captureAt(cloud, await codeOf(cloud)))).toBe('ok')
  expect(await ask()).toBe('dayLimit')
  cloud.setClock(NOW + 2 * DAY)
  expect(await ask()).toBe('ok')
})

test('a day’s stock is full again the next day, and not before', async () => {
  await offer({ stock: 0, perDay: 2, stockDay: '2026-11-24' })
  await give(500)
  const codes = await Promise.all(Array.from({ length: 4 }, () => codeOf(cloud)))
  const outcomes = await Promise.all(codes.map((digits) => outcome(captureAt(cloud, digits))))
  expect(tally(outcomes)).toEqual({ ok: 2, soldOut: 2 })
  expect(await stored()).toMatchObject({ stock: 0, perDay: 2, stockDay: '2026-11-25', held: [] })
  cloud.setClock(NOW + DAY)
  expect(await outcome(captureAt(cloud, await codeOf(cloud)))).toBe('ok')
  expect(await stored()).toMatchObject({ stock: 1, stockDay: '2026-11-26' })
})

test('what was held and never posted can be had again; what was posted is gone for good', async () => {
  await offer({ stock: 5 })
  await give(500)
  const posted = await codeOf(cloud)
  await captureAt(cloud, posted)
  const held = (digits: string): Holding => ({
    key: `redeem:${digits}`,
    account: ME,
    day: null,
    until: new Date(NOW + 4 * MINUTE),
  })
  // As a function leaves it that died before the last step of one, and between stock and posting of the other.
  const set = { stock: 3, settled: [], held: [held(posted), held('00000001')] }
  await cloud.database.update('rewards', { _id: reward()._id }, { $set: set }, { multi: false })
  await fire()
  expect(await stored()).toMatchObject({ stock: 3, held: set.held })
  cloud.setClock(NOW + 5 * MINUTE)
  await fire()
  expect(await stored()).toMatchObject({ stock: 4, held: [], settled: [`redeem:${posted}`] })
  await fire()
  expect(await stored()).toMatchObject({ stock: 4 })
})

describe('a till takes a redemption back', () => {
  const cancel = (postingId: `${PersonId}:${number}`, requestId = request(), till: string = TILL) =>
    cloud.call(till, 'points.cancelRedemption', {
      merchantId: till === OTHER_TILL ? OTHER_MERCHANT : MERCHANT,
      postingId,
      reason: 'ranOut',
      requestId,
    })
  const taken = `${ME}:2` as const

  test('points, stock and limits are as before, once; the member is told; who did it is on the chain', async () => {
    await offer({ stock: 3, perPerson: 1 })
    await give(50)
    await captureAt(cloud, await codeOf(cloud))
    expect(await ask()).toBe('personLimit')
    const requestId = request()
    const first = await cancel(taken, requestId, SECOND_TILL)
    expect(first).toMatchObject({ ok: true, value: { postingId: `${ME}:3`, points: 20 } })
    expect(cloud.trips()).toBeLessThanOrEqual(9)
    expect(await cancel(taken, requestId, SECOND_TILL)).toEqual(first)
    expect(await outcome(cancel(taken))).toBe('alreadyReversed')
    const chained = await storedChain(cloud, ME)
    expect(findFault(chained)).toBeNull()
    expect(chained.at(-1)).toMatchObject({
      kind: 'reversal',
      balanceAfter: 50,
      cause: { reverses: taken, askedBy: 'p0till2', reward: reward()._id, takenOn: '2026-11-25' },
      reason: { text: '退回 周村烧饼一包·东西没货了' },
    })
    expect(await stored()).toMatchObject({ stock: 3, held: [] })
    expect(await cloud.database.count('notices', { kind: 'pointsAdjusted' })).toBe(1)
    expect(await ask()).toBe('ok')
  })

  test('not after a day, not at another shop, not an award; ten at once take back one', async () => {
    await offer({ stock: 3 })
    await give(50)
    await captureAt(cloud, await codeOf(cloud))
    expect(await outcome(cancel(taken, request(), OTHER_TILL))).toBe('notFound')
    expect(await outcome(cancel(`${ME}:1`))).toBe('notFound')
    cloud.setClock(NOW + DAY + MINUTE)
    expect(await outcome(cancel(taken))).toBe('cancelTooLate')
    cloud.setClock(NOW + DAY - MINUTE)
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => outcome(cancel(taken))))
    expect(tally(outcomes)).toEqual({ ok: 1, alreadyReversed: 9 })
    expect(await stored()).toMatchObject({ stock: 3, held: [] })
    expect((await storedChain(cloud, ME)).at(-1)).toMatchObject({ seq: 3, balanceAfter: 50 })
  })

  test('what a dead function left undone is done by the timer: stock and notice', async () => {
    await offer({ stock: 3 })
    await give(50)
    await captureAt(cloud, await codeOf(cloud))
    await cancel(taken)
    const holding = { key: `reverse:${taken}`, account: ME, day: null, until: new Date(NOW + 2 * MINUTE) }
    const set = { stock: 2, settled: [], held: [holding, { ...holding, key: `reverse:${ME}:9` }] }
    await cloud.database.update('rewards', { _id: reward()._id }, { $set: set }, { multi: false })
    await cloud.database.remove('notices', { _id: { $gt: '' } }, { multi: true })
    cloud.setClock(NOW + 3 * MINUTE)
    await fire()
    expect(await stored()).toMatchObject({ stock: 3, held: [], settled: [`reverse:${taken}`] })
    expect(await cloud.database.count('notices', { kind: 'pointsAdjusted' })).toBe(1)
  })

  test('the till sees what it took today, and what can still be taken back', async () => {
    await offer({})
    await give(500)
    await captureAt(cloud, await codeOf(cloud))
    cloud.setClock(NOW + DAY - MINUTE)
    const digits = await codeOf(cloud)
    await captureAt(cloud, digits)
    const today = async () => {
      const answer = await cloud.call(TILL, 'points.tillToday', { merchantId: MERCHANT })
      if (!answer.ok) throw new Error(answer.refusal.code)
      return answer.value
    }
    const { today: sum, redemptions } = await today()
    expect(cloud.lines.at(-1)).toMatchObject({ trips: 3, depth: 2 })
    expect(sum).toEqual({ times: 1, points: 20 })
    expect(redemptions.map(({ postingId, cancellable }) => [postingId, cancellable.allowed])).toEqual([
      [`${ME}:3`, true],
      [taken, true],
    ])
    expect(redemptions[0]).toMatchObject({ digits, title: '周村烧饼一包', points: 20 })
    await cancel(`${ME}:3`)
    expect(await today()).toMatchObject({
      today: { times: 0, points: 0 },
      redemptions: [{ cancellable: { code: 'alreadyReversed' } }, { cancellable: { allowed: true } }],
    })
  })
})
