import { type OpenId, streetCode } from '../../../types/domain/ids'
import type { AccountDoc } from '../../../types/documents/org'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { ACCOUNTS, DISTRICT_DOCUMENTS, openid, personId } from '../../support/district'
import { chain, NOW, reward } from '../../support/points'

const FAR = streetCode('370306004')
const district: AccountDoc = {
  ...ACCOUNTS.worker,
  _id: 'o-district' as OpenId,
  roles: [{ role: 'district', scope: '370306', scopeName: '周村区' }],
}

/** 45 rewards of the own street at three prices, so that pages end between equals; 5 farther off; one withdrawn. */
const near = Array.from({ length: 45 }, (_unused, i) =>
  reward({ _id: `r370306003001-01-${String(i).padStart(2, '0')}`, points: [10, 20, 30][i % 3] ?? 0 }),
)
const far = Array.from({ length: 5 }, (_unused, i) =>
  reward({ _id: `r370306004001-01-0${i}`, streetId: FAR, points: 5 }),
)
const withdrawn = reward({ _id: 'r370306003001-01-99', points: 1, active: false })

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({
    documents: {
      ...DISTRICT_DOCUMENTS,
      accounts: [...DISTRICT_DOCUMENTS.accounts, district],
      rewards: [...far, withdrawn, ...near],
      postings: chain([20], personId('volunteer')),
    },
    clock: NOW,
  })
})
afterAll(() => cloud.close())

async function all(where: 'street' | 'district', who: string = openid('volunteer')) {
  const rows = []
  let cursor: string | null = null
  do {
    const answer: Awaited<ReturnType<typeof cloud.call<'points.listRewards'>>> = await cloud.call(
      who,
      'points.listRewards',
      cursor === null ? { near: where } : { near: where, cursor },
    )
    if (!answer.ok) throw new Error(answer.refusal.code)
    expect(cloud.lines.at(-1)).toMatchObject({ trips: 3, depth: 2 })
    expect(answer.value.rewards.length).toBeLessThanOrEqual(20)
    rows.push(...answer.value.rewards)
    cursor = answer.value.next
  } while (cursor !== null)
  return rows
}
const inOrder = (rewards: typeof near) =>
  [...rewards].sort((a, b) => a.points - b.points || (a._id < b._id ? -1 : 1)).map(({ _id }) => _id)

test('the own street, cheapest first, each reward once over the pages, none that is withdrawn', async () => {
  expect((await all('street')).map(({ id }) => id)).toEqual(inOrder(near))
})

test('the whole district', async () => {
  expect((await all('district')).map(({ id }) => id)).toEqual(inOrder([...near, ...far]))
})

test('whose roles are in no street sees the whole district', async () => {
  expect(await all('street', district._id)).toHaveLength(50)
})

test('what the balance reaches is redeemable, to the point', async () => {
  const rows = await all('street')
  const codes = rows.map(({ points, redeemable }) => [points, redeemable.allowed ? 'yes' : redeemable.code].join(' '))
  expect([...new Set(codes)]).toEqual(['10 yes', '20 yes', '30 pointsShort'])
  const poor = await all('street', openid('cadre'))
  expect(poor.every(({ redeemable }) => !redeemable.allowed)).toBe(true)
})

test('a cursor that is not ours is bad input', async () => {
  const answer = await cloud.call(openid('volunteer'), 'points.listRewards', { near: 'street', cursor: '{"$ne":1}' })
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'badInput', detail: { field: 'cursor' } } })
})
