import { captureAt, codeOf, storedChain, TILL, TILLS } from '../../support/alliance'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { DISTRICT_DOCUMENTS, openid, personId, request } from '../../support/district'
import { chain, MERCHANT, NOW, OTHER_MERCHANT, reward } from '../../support/points'

const ME = personId('volunteer')
const otherReward = reward({ _id: 'r370306003001-02-01', merchantId: OTHER_MERCHANT })
const gone = reward({ _id: 'r370306003001-01-08', active: false })

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({
    documents: {
      ...DISTRICT_DOCUMENTS,
      accounts: [...DISTRICT_DOCUMENTS.accounts, ...TILLS],
      rewards: [reward(), otherReward, gone],
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
  test('a member gets 8 digits for 120 s in 2 trips, and nothing is deducted', async () => {
    const answer = await ask()
    expect(cloud.lines.at(-1)).toMatchObject({ outcome: 'ok', trips: 2, depth: 2 })
    if (!answer.ok) throw new Error(answer.refusal.code)
    const { digits, qr, expiresAt, now } = answer.value
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
      expect(cloud.trips()).toBe(2 + 2 * turn)
      expect(await ask(requestId)).toMatchObject({ value: { digits: answer.value.digits } })
      digits.push(answer.value.digits)
      await cloud.database.update('codes', { _id: digits.at(-1) }, { $set: { personId: 'p0else' } }, { multi: false })
    }
    expect(new Set(digits).size).toBe(5)
    expect(await ask(requestId)).toMatchObject({ ok: false, refusal: { code: 'busy', retry: 'now' } })
  })
})

describe('points.readCode', () => {
  test('a till sees what to hand over, to whom by mask, until when, in 5 trips of 2 rounds; nothing changes', async () => {
    const digits = await codeOf(cloud)
    const answer = await read(`GVR.${digits}`)
    expect(cloud.lines.at(-1)).toMatchObject({ outcome: 'ok', trips: 5, depth: 2 })
    expect(answer).toMatchObject({
      ok: true,
      value: { digits, title: '周村烧饼一包', points: 20, customer: '李*英', capturable: { allowed: true } },
    })
    expect(await storedChain(cloud, ME)).toHaveLength(1)
  })

  test('it says when the code cannot be captured, and why', async () => {
    const poor = await codeOf(cloud, openid('cadre'))
    expect(await read(poor)).toMatchObject({ value: { capturable: { allowed: false, code: 'pointsShort' } } })
    cloud.setClock(NOW + 121_000)
    expect(await read(poor)).toMatchObject({ value: { capturable: { allowed: false, code: 'codeExpired' } } })

    cloud.setClock(NOW)
    const digits = await codeOf(cloud)
    await captureAt(cloud, digits)
    expect(await read(digits)).toMatchObject({ value: { capturable: { allowed: false, code: 'codeUsed' } } })
    cloud.setClock(NOW + 121_000)
    expect(await read(digits)).toMatchObject({ value: { capturable: { allowed: false, code: 'codeUsed' } } })
  })

  test('what is no code, no code of ours, of another merchant or gone is refused', async () => {
    const refused = async (code: string, expected: string) =>
      expect(await read(code)).toMatchObject({ ok: false, refusal: { code: expected } })
    await refused('GVS.t1.1.12345678', 'codeUnreadable')
    await refused('00000000', 'codeUnknown')
    await refused(await codeOf(cloud, openid('volunteer'), otherReward._id), 'otherMerchant')
    await refused(await codeOf(cloud, openid('volunteer'), gone._id), 'rewardGone')
  })
})
