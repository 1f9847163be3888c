import { type Fact, nextPosting } from '../../../cloudfunctions/points/rules/chain'
import type { DayText, YearMonth } from '../../../types/domain/time'
import type { PostingDoc } from '../../../types/documents/points'
import { captureAt, codeOf, OTHER_TILL, TILL, TILLS } from '../../support/alliance'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { DISTRICT_DOCUMENTS, openid, personId } from '../../support/district'
import { fact, MERCHANT, merchant, NOW, OTHER_MERCHANT, reward } from '../../support/points'

/** One member's history: an award, then redemptions at these places and times. Another's is a week ahead. */
function postings(): PostingDoc[] {
  const taken = (counterAccount: Fact['counterAccount'], points: number, at: string, key: string): Fact =>
    fact({
      account: personId('volunteer'),
      counterAccount,
      kind: 'redemption',
      points: -points,
      key,
      at: new Date(at),
      reason: { text: '换 热豆浆·老周家烧饼铺', salt: 's' },
    })
  const facts = [
    fact({ account: personId('volunteer'), points: 5000, at: new Date('2026-10-01T00:00:00+08:00') }),
    taken(MERCHANT, 1, '2026-10-31T23:59:59.999+08:00', 'redeem:1'),
    taken(MERCHANT, 2, '2026-11-01T00:00:00.000+08:00', 'redeem:2'),
    taken(MERCHANT, 4, '2026-11-24T23:59:59.999+08:00', 'redeem:3'),
    // Still the 24th in UTC.
    ...Array.from({ length: 60 }, (_unused, i) =>
      taken(MERCHANT, 10, new Date(Date.parse('2026-11-25T00:00:00+08:00') + i * 1000).toISOString(), `redeem:t${i}`),
    ),
    taken(OTHER_MERCHANT, 500, '2026-11-25T09:00:00+08:00', 'redeem:4'),
  ]
  const account = personId('volunteer2')
  const december = taken(MERCHANT, 8, '2026-12-01T00:00:00.000+08:00', 'redeem:5')
  return [...chained(facts), ...chained([fact({ account, points: 8 }), { ...december, account, digest: 'december' }])]
}

function chained(facts: readonly Fact[]): PostingDoc[] {
  const chain: PostingDoc[] = []
  for (const one of facts) {
    const next = nextPosting(chain.at(-1) ?? null, one)
    if (next !== 'pointsShort') chain.push(next)
  }
  return chain
}

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({
    documents: {
      ...DISTRICT_DOCUMENTS,
      accounts: [...DISTRICT_DOCUMENTS.accounts, ...TILLS],
      merchants: [merchant()],
      rewards: [reward()],
      postings: postings(),
    },
  })
})
beforeEach(() => cloud.setClock(NOW))
afterAll(() => cloud.close())

const month = async (
  yearMonth: YearMonth,
  till = TILL,
  merchantId: typeof MERCHANT | typeof OTHER_MERCHANT = MERCHANT,
) => {
  const answer = await cloud.call(till, 'alliance.merchantMonth', { side: 'merchant', merchantId, month: yearMonth })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}
const history = async (span: YearMonth | DayText, cursor?: string) => {
  const input = { side: 'merchant', merchantId: MERCHANT, span, ...(cursor ? { cursor } : {}) } as const
  const answer = await cloud.call(TILL, 'alliance.tillHistory', input)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}
const took = (times: number, points: number) => ({ redeemed: { times, points } })

test('the month and today are the sums of the postings of their UTC+8 days', async () => {
  const value = await month('2026-11')
  expect(value).toMatchObject({ today: took(60, 600), month: took(62, 606) })
  expect(value.days.map(({ day, redeemed }) => [day, redeemed.times])).toEqual([
    ['2026-11-25', 60],
    ['2026-11-24', 1],
    ['2026-11-01', 1],
  ])
})

test('a day’s list is newest first, 50 a page, of this merchant alone', async () => {
  const { rows, next } = await history('2026-11-25')
  const first = Date.parse('2026-11-25T00:00:59+08:00')
  expect(rows.map(({ at }) => at)).toEqual(Array.from({ length: 50 }, (_unused, i) => first - i * 1000))
  expect(rows[0]).toMatchObject({ title: '热豆浆', points: 10, returned: false })
  expect((await history('2026-11-25', next ?? '')).rows).toHaveLength(10)
})

test('another month has its own total', async () => {
  expect(await month('2026-10')).toMatchObject({ month: took(1, 1) })
  expect(await month('2026-12')).toMatchObject({ month: took(1, 8) })
  expect(await month('2024-01')).toMatchObject({ month: took(0, 0), days: [] })
})

test('each till sees its own merchant only; the desk over it looks too', async () => {
  expect(await month('2026-11', OTHER_TILL, OTHER_MERCHANT)).toMatchObject({ today: took(1, 500) })
  const input = { side: 'merchant', merchantId: MERCHANT, month: '2026-11' } as const
  for (const who of [OTHER_TILL, openid('volunteer')]) {
    const answer = await cloud.call(who, 'alliance.merchantMonth', input)
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'notAllowed' } })
  }
  expect(await cloud.call(openid('worker'), 'alliance.merchantMonth', input)).toMatchObject({ ok: true })
})

test('a capture is on the list and in the totals at once, and a deleted reason leaves the row without a title', async () => {
  cloud.setClock(NOW)
  await captureAt(cloud, await codeOf(cloud))
  expect(await month('2026-11')).toMatchObject({ today: took(61, 620) })
  const [row] = (await history('2026-11-25')).rows
  expect(row).toMatchObject({ title: '周村烧饼一包', points: 20 })
  await cloud.database.update('postings', { _id: row?.postingId }, { $set: { reason: null } }, { multi: false })
  expect((await history('2026-11-25')).rows[0]).toMatchObject({ postingId: row?.postingId, title: null })
})
