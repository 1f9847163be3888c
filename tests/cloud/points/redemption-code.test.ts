import type { OpenId } from '../../../types/domain/ids'
import type { AccountDoc } from '../../../types/documents/org'
import { captureAt, codeOf, storedChain, TILL, TILLS } from '../../support/alliance'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { ACCOUNTS, DISTRICT_DOCUMENTS, openid, personId, request } from '../../support/district'
import { chain, MERCHANT, merchant, NOW, OTHER_MERCHANT, reward } from '../../support/points'

const ME = personId('volunteer')
const otherReward = reward({ _id: 'r370306003001-02-01', merchantId: OTHER_MERCHANT })
const waiting = reward({ _id: 'r370306003001-01-08', state: 'proposed', active: false })

const BUYER: AccountDoc = { ...ACCOUNTS.volunteer, _id: 'o-buyer' as OpenId, personId: 'p0buyer' }

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({
    documents: {
      ...DISTRICT_DOCUMENTS,
      accounts: [...DISTRICT_DOCUMENTS.accounts, ...TILLS, BUYER],
      merchants: [merchant(), merchant({ _id: OTHER_MERCHANT })],
      rewards: [reward(), otherReward, waiting],
      postings: chain([50], ME),
    },
  })
})
beforeEach(() => cloud.setClock(NOW))
afterAll(() => cloud.close())

const ask = (requestId = request(), rewardId: typeof otherReward._id = reward()._id) =>
  cloud.call(openid('volunteer'), 'points.redemptionCode', { rewardId, requestId })
const read = (code: string) => cloud.call(TILL, 'points.readCode', { merchantId: MERCHANT, code })

describe('points.redemptionCode', () => {
  test('a member gets 8 digits for 120 s in 5 trips of three rounds, and nothing is deducted', async () => {
    const answer = await ask()
    expect(cloud.lines.at(-1)).toMatchObject({ outcome: 'ok', trips: 5, depth: 3 })
    if (!answer.ok) throw new Error(answer.refusal.code)
    const { digits, qr, expiresAt, now, title, merchantName, points } = answer.value
    expect([title, merchantName, points]).toEqual(['周村烧饼一包', '老周家烧饼铺', 20])
    expect(qr).toBe(`GVR.${digits}`)
    expect(expiresAt - now).toBe(120_000)
    expect(await storedChain(cloud, ME)).toHaveLength(1)
    expect(JSON.stringify(await cloud.database.find('codes', { filter: { _id: digits } }))).not.toContain('李秀英')
  })

  test('the same request gets the same code with the same end; another request another code', async () => {
    const requestId = request()
    const first = await ask(requestId)
    cloud.setClock(NOW + 60_000)
    const again = await ask(requestId)
    if (!first.ok || !again.ok) throw new Error('no code')
    expect({ ...again.value, now: 0 }).toEqual({ ...first.value, now: 0 })
    const other = await ask()
    expect(other.ok && other.value.digits).not.toBe(first.value.digits)
  })

  test('the same request ten times at once makes one code', async () => {
    const requestId = request()
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask(requestId)))
    expect(new Set(answers.map((answer) => answer.ok && answer.value.digits)).size).toBe(1)
    expect(await cloud.database.count('codes', { requestId })).toBe(1)
  })

  test('a refusal does not take away what the same request got before; what is not let pass yet is refused', async () => {
    const requestId = request()
    const first = await ask(requestId)
    const set = (over: object) =>
      cloud.database.update('rewards', { _id: reward()._id }, { $set: over }, { multi: false })
    await set({ paused: true })
    expect(await ask()).toMatchObject({ refusal: { code: 'rewardPaused' } })
    expect(cloud.trips()).toBe(5)
    const again = await ask(requestId)
    expect(first.ok && again.ok && again.value.digits).toBe(first.ok && first.value.digits)
    await set({ paused: false })
    expect(await ask(request(), waiting._id)).toMatchObject({ refusal: { code: 'rewardGone' } })
    expect(await ask(request(), 'r370306003001-01-77')).toMatchObject({ refusal: { code: 'rewardGone' } })
  })

  test('the same request id for another reward is refused', async () => {
    const requestId = request()
    await ask(requestId)
    expect(await ask(requestId, otherReward._id)).toMatchObject({ ok: false, refusal: { code: 'requestReused' } })
  })

  test('digits that somebody else holds are passed over, five times at most, and the way is found again', async () => {
    const requestId = request()
    const digits: string[] = []
    for (let turn = 0; turn < 5; turn += 1) {
      const answer = await ask(requestId)
      if (!answer.ok) throw new Error(answer.refusal.code)
      expect(cloud.trips()).toBe(5 + 2 * turn)
      expect(await ask(requestId)).toMatchObject({ value: { digits: answer.value.digits } })
      digits.push(answer.value.digits)
      await cloud.database.update('codes', { _id: digits.at(-1) }, { $set: { personId: 'p0else' } }, { multi: false })
    }
    expect(new Set(digits).size).toBe(5)
    expect(await ask(requestId)).toMatchObject({ ok: false, refusal: { code: 'busy', retry: 'now' } })
  })
})

describe('points.readCode', () => {
  test('a till sees what to hand over, to whom by mask, until when, in 6 trips of 2 rounds; nothing changes', async () => {
    const digits = await codeOf(cloud)
    const answer = await read(`GVR.${digits}`)
    expect(cloud.lines.at(-1)).toMatchObject({ outcome: 'ok', trips: 6, depth: 2 })
    expect(answer).toMatchObject({
      ok: true,
      value: { digits, title: '周村烧饼一包', points: 20, customer: '李*英', capturable: { allowed: true } },
    })
    expect(await storedChain(cloud, ME)).toHaveLength(1)
  })

  test('it says when the code cannot be captured, and why', async () => {
    const [digits, second, third] = [await codeOf(cloud), await codeOf(cloud), await codeOf(cloud)]
    await captureAt(cloud, second)
    await captureAt(cloud, third)
    expect(await read(digits)).toMatchObject({ value: { capturable: { allowed: false, code: 'pointsShort' } } })
    cloud.setClock(NOW + 121_000)
    expect(await read(digits)).toMatchObject({ value: { capturable: { allowed: false, code: 'codeExpired' } } })
    expect(await read(second)).toMatchObject({ value: { capturable: { allowed: false, code: 'codeUsed' } } })
  })

  test('what is no code, no code of ours or of another merchant is refused', async () => {
    await cloud.database.insert('postings', [{ ...chain([50], 'p0buyer')[0] }])
    const other = await codeOf(cloud, 'o-buyer', otherReward._id)
    const refused = async (code: string, expected: string) =>
      expect(await read(code)).toMatchObject({ ok: false, refusal: { code: expected } })
    await refused('GVS.t1.1.12345678', 'codeUnreadable')
    await refused('00000000', 'codeUnknown')
    await refused(other, 'otherMerchant')
  })
})
