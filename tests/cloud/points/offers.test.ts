import type { OpenId, RewardId } from '../../../types/domain/ids'
import type { AccountDoc } from '../../../types/documents/org'
import type { InputOf } from '../../../types/contracts/all'
import type { RewardDoc } from '../../../types/documents/points'
import { captureAt, codeOf, OTHER_TILL, TILL, TILLS } from '../../support/alliance'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { ACCOUNTS, DISTRICT_DOCUMENTS, openid, personId, request } from '../../support/district'
import { chain, MERCHANT, merchant, NOW, OTHER_MERCHANT, reward } from '../../support/points'

const COMMUNITY = '370306003001'
const BOTH: AccountDoc = {
  ...ACCOUNTS.worker,
  _id: 'o-both' as OpenId,
  personId: 'p0both',
  roles: [...ACCOUNTS.worker.roles, { role: 'merchant', scope: MERCHANT, scopeName: '' }],
}

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({
    documents: {
      ...DISTRICT_DOCUMENTS,
      merchants: [merchant(), merchant({ _id: OTHER_MERCHANT })],
      accounts: [...DISTRICT_DOCUMENTS.accounts, ...TILLS, BOTH],
      postings: chain([500], personId('volunteer')),
    },
    clock: NOW,
  })
})
beforeEach(async () => {
  for (const name of ['rewards', 'notices']) await cloud.database.remove(name, { _id: { $gt: '' } }, { multi: true })
  await cloud.database.insert('rewards', [{ ...reward({ stock: 7 }) }])
})
afterAll(() => cloud.close())

type Saved = InputOf<'points.saveReward'>
const wish = (over: Partial<Saved> = {}): Saved => ({
  merchantId: MERCHANT,
  rewardId: reward()._id,
  title: reward().title,
  points: 20,
  stock: { kind: 'keep' },
  perPerson: null,
  perPersonDay: null,
  startsOn: null,
  endsOn: null,
  paused: false,
  picture: 'keep',
  requestId: request(),
  ...over,
})
const save = (over: Partial<Saved> = {}, till: string = TILL) => cloud.call(till, 'points.saveReward', wish(over))
const stored = async (_id: RewardId = reward()._id) =>
  (await cloud.database.find('rewards', { filter: { _id } }))[0] as unknown as RewardDoc
const word = (over: Partial<InputOf<'points.decideReward'>>, who: string = openid('worker')) =>
  cloud.call(who, 'points.decideReward', {
    communityId: COMMUNITY,
    rewardId: reward()._id,
    version: 2,
    word: { kind: 'pass' },
    requestId: request(),
    ...over,
  })
const shownTo = async (who: string) => {
  const answer = await cloud.call(who, 'points.listRewards', { near: 'street' })
  return answer.ok ? answer.value.rewards.map(({ id }) => id) : []
}

test('something new waits for the community, which is told; its word lets members see it, once, on record', async () => {
  const offered = { rewardId: null, title: '锅饼一张', stock: { kind: 'total', left: 5 } } as const
  const requestId = request()
  const first = await save({ ...offered, requestId })
  if (!first.ok) throw new Error(first.refusal.code)
  expect(first.value.state).toBe('proposed')
  expect(await save({ ...offered, requestId })).toEqual(first)
  expect(await cloud.database.count('rewards', {})).toBe(2)
  expect(await cloud.database.count('notices', { kind: 'merchant' })).toBe(1)
  const { rewardId } = first.value
  expect(await shownTo(openid('volunteer'))).not.toContain(rewardId)

  const waiting = await cloud.call(openid('worker'), 'points.listOffers', { scope: COMMUNITY })
  expect(waiting).toMatchObject({ value: { offers: [{ id: rewardId, version: 1, decidable: { allowed: true } }] } })
  const passed = { rewardId, version: 1, requestId: request() }
  expect(await word(passed)).toMatchObject({ ok: true, value: { state: 'open' } })
  expect(await word(passed)).toMatchObject({ ok: true, value: { state: 'open' } })
  expect(await word({ ...passed, requestId: request() })).toMatchObject({ refusal: { code: 'rewardDecided' } })
  expect(await cloud.database.count('audit', { act: 'decideReward' })).toBe(1)
  expect(await shownTo(openid('volunteer'))).toContain(rewardId)
})

test('a dearer price or another name goes back to the community, a lower one holds at once; shown codes stand', async () => {
  const digits = await codeOf(cloud)
  expect(await save({ points: 30 })).toMatchObject({ value: { state: 'proposed' } })
  expect(await shownTo(openid('volunteer'))).toEqual([])
  expect(await captureAt(cloud, digits)).toMatchObject({ ok: true, value: { points: 20 } })
  expect(await word({ version: 1 })).toMatchObject({ refusal: { code: 'rewardChanged' } })
  const declined = { kind: 'decline', reason: '比店里卖的还贵' } as const
  expect(await word({ word: declined })).toMatchObject({ value: { state: 'declined' } })
  const own = await cloud.call(TILL, 'points.listOffers', { scope: MERCHANT })
  expect(own).toMatchObject({ value: { offers: [{ state: 'declined', reason: '比店里卖的还贵', version: 2 }] } })
  await save({ points: 15 })
  expect(await word({ version: 3 })).toMatchObject({ value: { state: 'open' } })
  expect(await save({ points: 12, paused: true })).toMatchObject({ value: { state: 'open' } })
  expect(await stored()).toMatchObject({ points: 12, active: false, version: 4, stock: 6 })
})

test('who works in the shop says no word on it; other places and shops neither see nor change it', async () => {
  await save({ title: '锅饼一张' })
  expect(await word({}, BOTH._id)).toMatchObject({ refusal: { code: 'ownReward' } })
  expect(await word({ communityId: '370306003002' })).toMatchObject({
    refusal: { code: 'notAllowed' },
  })
  expect(await save({}, OTHER_TILL)).toMatchObject({ refusal: { code: 'notAllowed' } })
  expect(await save({ merchantId: OTHER_MERCHANT }, OTHER_TILL)).toMatchObject({ refusal: { code: 'notFound' } })
})

test('what cannot be saved is refused: a suspended shop, a period that ends before it begins, risky words, a file that is none', async () => {
  expect(await save({ startsOn: '2026-12-02', endsOn: '2026-12-01' })).toMatchObject({
    refusal: { code: 'periodBackwards' },
  })
  const picture = 'cloud://local.local/pictures/none.jpg' as const
  expect(await save({ picture })).toMatchObject({ refusal: { code: 'fileMissing' } })
  await cloud.database.update('merchants', { _id: MERCHANT }, { $set: { state: 'suspended' } }, { multi: false })
  expect(await save()).toMatchObject({ refusal: { code: 'merchantSuspended' } })
  await cloud.database.update('merchants', { _id: MERCHANT }, { $set: { state: 'open' } }, { multi: false })
  expect(await stored()).toMatchObject({ version: 1 })
})
