import { communityCode, type OpenId, streetCode } from '../../../types/domain/ids'
import { nextPosting } from '../../../cloudfunctions/points/rules/chain'
import type { AccountDoc } from '../../../types/documents/org'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { ACCOUNTS, DISTRICT_DOCUMENTS, openid, personId } from '../../support/district'
import { chain, fact, merchant, NOW, OTHER_MERCHANT, reward } from '../../support/points'

const FAR = streetCode('370306004')
const district: AccountDoc = {
  ...ACCOUNTS.worker,
  _id: 'o-district' as OpenId,
  roles: [{ role: 'district', scope: '370306', scopeName: '周村区' }],
}

const NEXT_DOOR = communityCode('370306003002')

/** 25 rewards of the own community at three prices, so that pages end between equals; 20 next door, cheaper; 5 farther off, cheapest. */
const own = Array.from({ length: 25 }, (_unused, i) =>
  reward({ _id: `r370306003001-01-${String(i).padStart(2, '0')}`, points: [10, 20, 30][i % 3] ?? 0 }),
)
const nextDoor = Array.from({ length: 20 }, (_unused, i) =>
  reward({ _id: `r370306003002-01-${String(i).padStart(2, '0')}`, communityId: NEXT_DOOR, points: 8 }),
)
const far = Array.from({ length: 5 }, (_unused, i) =>
  reward({ _id: `r370306004001-01-0${i}`, communityId: communityCode('370306004001'), streetId: FAR, points: 5 }),
)
const withdrawn = reward({ _id: 'r370306003001-01-99', points: 1, active: false, paused: true })

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({
    documents: {
      ...DISTRICT_DOCUMENTS,
      accounts: [...DISTRICT_DOCUMENTS.accounts, district],
      merchants: [merchant(), merchant({ _id: OTHER_MERCHANT, state: 'suspended' })],
      rewards: [...far, withdrawn, ...nextDoor, ...own],
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
    expect(cloud.lines.at(-1)?.depth).toBe(3)
    expect(cloud.trips()).toBeLessThanOrEqual(6)
    expect(answer.value.rewards.length).toBeLessThanOrEqual(20)
    rows.push(...answer.value.rewards)
    cursor = answer.value.next
  } while (cursor !== null)
  return rows
}
const inOrder = (rewards: typeof own) =>
  [...rewards].sort((a, b) => a.points - b.points || (a._id < b._id ? -1 : 1)).map(({ _id }) => _id)

test('the own community first, then its street, each cheapest first and once over the pages, none that is paused', async () => {
  const rows = await all('street')
  expect(rows.map(({ id }) => id)).toEqual([...inOrder(own), ...inOrder(nextDoor)])
  expect(new Set(rows.map(({ near }) => near))).toEqual(new Set(['community', 'street']))
})

test('the whole district, the nearest first', async () => {
  const rows = await all('district')
  expect(rows.map(({ id }) => id)).toEqual([...inOrder(own), ...inOrder(nextDoor), ...inOrder(far)])
  expect(rows.at(-1)).toMatchObject({ near: 'district' })
})

test('whose roles are in no street sees the whole district', async () => {
  const rows = await all('street', district._id)
  expect(rows.map(({ id }) => id)).toEqual(inOrder([...own, ...nextDoor, ...far]))
})

test('what the balance reaches is redeemable, to the point', async () => {
  const rows = await all('street')
  const codes = rows.map(({ points, redeemable }) => [points, redeemable.allowed ? 'yes' : redeemable.code].join(' '))
  expect([...new Set(codes)]).toEqual(['10 yes', '20 yes', '30 pointsShort', '8 yes'])
  const poor = await all('street', openid('cadre'))
  expect(poor.every(({ redeemable }) => !redeemable.allowed)).toBe(true)
})

test('limits and stock are told, and why one cannot', async () => {
  const mine: AccountDoc = {
    ...ACCOUNTS.volunteer,
    _id: 'o-keeper' as OpenId,
    personId: 'p0keeper',
    roles: [...ACCOUNTS.volunteer.roles, { role: 'merchant', scope: 'm370306003001-07', scopeName: '' }],
  }
  const [award] = chain([500], mine.personId)
  const taken = nextPosting(
    award ?? null,
    fact({
      account: mine.personId,
      kind: 'redemption',
      points: -1,
      cause: { reward: 'r370306003001-01-00', till: 'p0till1' },
      key: 'redeem:12345678',
    }),
  )
  await cloud.database.insert('accounts', [{ ...mine }])
  await cloud.database.insert('merchants', [{ ...merchant({ _id: 'm370306003001-07' }) }])
  await cloud.database.insert('postings', [{ ...award }, { ...(taken === 'pointsShort' ? {} : taken) }])
  const set = (id: string, over: object) =>
    cloud.database.update('rewards', { _id: id }, { $set: over }, { multi: false })
  await set('r370306003001-01-00', { points: 1, perPersonDay: 1 })
  await set('r370306003001-01-03', { points: 2, stock: 0 })
  await set('r370306003001-01-06', { points: 3, stock: 4, perPerson: 2, endsOn: '2026-12-31' })
  await set('r370306003001-01-09', { points: 4, merchantId: OTHER_MERCHANT })
  await set('r370306003001-01-12', { points: 5, merchantId: 'm370306003001-07' })
  const answer = await cloud.call(mine._id, 'points.listRewards', { near: 'street' })
  if (!answer.ok) throw new Error(answer.refusal.code)
  expect(answer.value.rewards.slice(0, 5)).toMatchObject([
    { redeemable: { code: 'dayLimit' }, perPersonDay: 1, left: null },
    { redeemable: { code: 'soldOut' }, left: 0 },
    { redeemable: { allowed: true }, left: 4, perPerson: 2, endsOn: '2026-12-31' },
    { redeemable: { code: 'merchantSuspended' } },
    { redeemable: { code: 'ownGoods' } },
  ])
})

test('a cursor that is not ours is bad input', async () => {
  const answer = await cloud.call(openid('volunteer'), 'points.listRewards', { near: 'street', cursor: '{"$ne":1}' })
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'badInput', detail: { field: 'cursor' } } })
})
