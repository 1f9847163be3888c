import { type Fact, nextPosting } from '../../../cloudfunctions/points/rules/chain'
import type { YearMonth } from '../../../types/domain/time'
import type { PostingDoc } from '../../../types/documents/points'
import { captureAt, codeOf, OTHER_TILL, TILL, TILLS } from '../../support/alliance'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { DISTRICT_DOCUMENTS, openid, personId } from '../../support/district'
import { fact, MERCHANT, merchant, NOW, OTHER_MERCHANT, reward } from '../../support/points'

/** One member's history: an award, then redemptions at these places and times. Another's is a week ahead. */
function history(): PostingDoc[] {
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
  const postings: PostingDoc[] = []
  for (const one of facts) {
    const next = nextPosting(postings.at(-1) ?? null, one)
    if (next !== 'pointsShort') postings.push(next)
  }
  return postings
}

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({
    documents: {
      ...DISTRICT_DOCUMENTS,
      accounts: [...DISTRICT_DOCUMENTS.accounts, ...TILLS],
      merchants: [merchant()],
      rewards: [reward()],
      postings: history(),
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
  const answer = await cloud.call(till, 'points.merchantMonth', { merchantId, month: yearMonth })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}

test('the month and today are the sums of the postings of their UTC+8 days; 3 trips in 2 rounds', async () => {
  const value = await month('2026-11')
  expect(cloud.lines.at(-1)).toMatchObject({ trips: 3, depth: 2 })
  expect(value.today).toEqual({ times: 60, points: 600 })
  expect(value.month).toEqual({ times: 62, points: 606 })
})

test('today’s list is newest first, at most 50, of this merchant alone', async () => {
  const { redemptions } = await month('2026-11')
  expect(redemptions).toHaveLength(50)
  const first = Date.parse('2026-11-25T00:00:59+08:00')
  expect(redemptions.map(({ at }) => at)).toEqual(Array.from({ length: 50 }, (_unused, i) => first - i * 1000))
  expect(redemptions[0]).toMatchObject({ title: '热豆浆', points: 10 })
})

test('another month has its own total beside the same today', async () => {
  expect(await month('2026-10')).toMatchObject({ today: { times: 60 }, month: { times: 1, points: 1 } })
  expect(await month('2026-12')).toMatchObject({ today: { times: 60 }, month: { times: 1, points: 8 } })
  expect(await month('2024-01')).toMatchObject({ today: { times: 60 }, month: { times: 0, points: 0 } })
})

test('each till sees its own merchant only', async () => {
  expect(await month('2026-11', OTHER_TILL, OTHER_MERCHANT)).toMatchObject({ today: { times: 1, points: 500 } })
  const input = { merchantId: MERCHANT, month: '2026-11' } as const
  for (const who of [OTHER_TILL, openid('worker'), openid('volunteer')]) {
    const answer = await cloud.call(who, 'points.merchantMonth', input)
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'notAllowed' } })
  }
})

test('a capture is on the list and in the totals at once, and a deleted reason leaves the row without a title', async () => {
  cloud.setClock(NOW)
  await captureAt(cloud, await codeOf(cloud))
  const value = await month('2026-11')
  expect(value.today).toEqual({ times: 61, points: 620 })
  expect(value.redemptions[0]).toMatchObject({ title: '周村烧饼一包', points: 20 })

  const id = value.redemptions[0]?.postingId
  await cloud.database.update('postings', { _id: id }, { $set: { reason: null } }, { multi: false })
  expect((await month('2026-11')).redemptions[0]).toMatchObject({ postingId: id, title: null })
})
