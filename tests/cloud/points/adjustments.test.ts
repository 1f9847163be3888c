import { findFault, nextPosting } from '../../../cloudfunctions/points/rules/chain'
import { expiryFact } from '../../../cloudfunctions/points/rules/expiry'
import { DAY, MINUTE } from '../../../types/domain/time'
import { CONTRACTS, type InputOf } from '../../../types/contracts/all'
import { adjustment } from '../../support/adjustments'
import { storedChain } from '../../support/alliance'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { request } from '../../support/district'
import { COMMUNITY, PEOPLE, WORLD } from '../../support/generic/world'
import { chain, NOW } from '../../support/points'
import { fireJobs } from '../../support/jobs'

const ME = PEOPLE.volunteer.personId
const CLOCK = NOW + 60 * MINUTE

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({ documents: WORLD })
})
beforeEach(async () => {
  for (const name of ['postings', 'adjustments', 'audit', 'awardRules', 'expiries'])
    await cloud.database.remove(name, {}, { multi: true })
  await cloud.database.insert(
    'postings',
    chain([30, 10], ME).map((posting) => ({ ...posting })),
  )
  cloud.setClock(CLOCK)
})
afterAll(() => cloud.close())

type Wish = InputOf<'points.askAdjustment'>['wish']
const ask = async (wish: Wish, who: keyof typeof PEOPLE = 'worker', personId = ME) =>
  cloud.call(PEOPLE[who]._id, 'points.askAdjustment', {
    communityId: COMMUNITY,
    personId,
    wish,
    reason: '漏记了一次值守',
    requestId: request(),
  })
const asked = async (wish: Wish, who: keyof typeof PEOPLE = 'worker') => {
  const answer = await ask(wish, who)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value.adjustmentId
}
const decide = (adjustmentId: string, approve = true, who: keyof typeof PEOPLE = 'street', requestId = request()) =>
  cloud.call(PEOPLE[who]._id, 'points.decideAdjustment', {
    communityId: COMMUNITY,
    adjustmentId: adjustment({ _id: `j${adjustmentId.slice(1)}` })._id,
    approve,
    requestId,
  })
const tail = async () => (await storedChain(cloud, ME)).at(-1)
const refused = (code: string) => ({ ok: false, refusal: { code } })

test('one asks, another approves, and only then it is posted; both are on record, and the member reads who', async () => {
  const id = await asked({ kind: 'change', points: 25 })
  expect(await tail()).toMatchObject({ seq: 2 })
  expect(await decide(id)).toMatchObject({ ok: true, value: { state: 'posted' } })
  expect(await tail()).toMatchObject({ seq: 3, kind: 'adjustment', points: 25, balanceAfter: 65 })
  expect(findFault(await storedChain(cloud, ME))).toBeNull()
  expect(await cloud.database.count('audit', { act: { $in: ['askPoints', 'decidePoints'] }, target: ME })).toBe(2)
  const seen = await cloud.call(PEOPLE.volunteer._id, 'points.posting', { postingId: `${ME}:3` })
  expect(seen).toMatchObject({
    ok: true,
    value: { points: 25, reason: '漏记了一次值守', askedByName: '周敏', approvedByName: '刘志强' },
  })
})

test('an award of a year that has lapsed is not taken back whole: nobody loses it twice', async () => {
  const [, last] = await storedChain(cloud, ME)
  const asked2026 = { digest: 'lapse', at: new Date(CLOCK), reasonKey: 'k' }
  const lapse = expiryFact(ME, { year: '2026', ruleVersion: 1 }, asked2026, last ?? null)
  await cloud.database.insert('postings', [{ ...(nextPosting(last ?? null, lapse) as object) }])
  expect(await tail()).toMatchObject({ kind: 'expiry', points: -40 })
  expect(await ask({ kind: 'reverse', postingId: `${ME}:1` })).toMatchObject(refused('notReversible'))
  expect(await ask({ kind: 'change', points: -5 })).toMatchObject({ ok: true })
})

test('the second person is never the first, and neither is the member', async () => {
  const byStreet = await asked({ kind: 'change', points: 25 }, 'street')
  expect(await decide(byStreet)).toMatchObject(refused('ownAdjustment'))
  expect(await decide(byStreet, true, 'worker')).toMatchObject(refused('notAllowed'))
  expect(await ask({ kind: 'change', points: 5 }, 'district', PEOPLE.district.personId)).toMatchObject(
    refused('aboutYourself'),
  )
  expect(await ask({ kind: 'change', points: 5 }, 'worker', PEOPLE.street.personId)).toMatchObject(
    refused('notInCommunity'),
  )
  expect(await decide(byStreet, true, 'district')).toMatchObject({ ok: true })
  expect(await decide(byStreet, false, 'district')).toMatchObject(refused('adjustmentDecided'))
})

test('no means nothing is posted, and a yes afterwards comes too late', async () => {
  const id = await asked({ kind: 'change', points: 25 })
  expect(await decide(id, false)).toMatchObject({ ok: true, value: { state: 'declined' } })
  expect(await decide(id, true, 'district')).toMatchObject(refused('adjustmentDecided'))
  expect(await tail()).toMatchObject({ seq: 2 })
})

test('of two second persons at once one is heard', async () => {
  const id = await asked({ kind: 'change', points: 25 })
  const answers = await Promise.all([decide(id), decide(id, false, 'district')])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const list = await cloud.call(PEOPLE.worker._id, 'points.listAdjustments', { scope: COMMUNITY, open: false })
  expect(list).toMatchObject({
    ok: true,
    value: { adjustments: [{ memberName: '李秀英', decidable: { allowed: false } }] },
  })
})

test('an award is taken back once, whoever asks again', async () => {
  const wish = { kind: 'reverse', postingId: `${ME}:1` } as const
  const [first, second] = [await asked(wish), await asked(wish)]
  expect(await decide(first)).toMatchObject({ ok: true, value: { state: 'posted' } })
  expect(await decide(second)).toMatchObject({ ok: true, value: { state: 'gone' } })
  expect(await tail()).toMatchObject({ seq: 3, kind: 'reversal', points: -30, balanceAfter: 10 })
  expect(await ask(wish)).toMatchObject(refused('alreadyReversed'))
  const seen = await cloud.call(PEOPLE.volunteer._id, 'points.posting', { postingId: `${ME}:1` })
  expect(seen).toMatchObject({ ok: true, value: { reversedBy: `${ME}:3` } })
})

test('more than there is cannot be taken: the adjustment says so and nothing is posted', async () => {
  const id = await asked({ kind: 'change', points: -41 })
  expect(await decide(id)).toMatchObject({ ok: true, value: { state: 'short' } })
  expect(await tail()).toMatchObject({ seq: 2, balanceAfter: 40 })
})

test('what an interrupted approver left is finished by the timer, once', async () => {
  await cloud.database.insert('adjustments', [
    {
      ...adjustment({ state: 'approved', decidedBy: PEOPLE.street.personId, decidedAt: new Date(CLOCK - 5 * MINUTE) }),
    },
  ])
  const fire = () => fireJobs(cloud)
  await Promise.all([fire(), fire()])
  await fire()
  expect(await tail()).toMatchObject({ seq: 3, points: 20, balanceAfter: 60 })
  expect(await cloud.database.count('adjustments', { state: 'posted', open: false })).toBe(1)
})

test('a member who goes takes the reasons with them', async () => {
  await asked({ kind: 'change', points: 25 })
  const gone = await cloud.call(PEOPLE.volunteer._id, 'privacy.deleteMine', { name: '李秀英', requestId: request() })
  expect(gone).toMatchObject({ ok: true })
  expect(await cloud.database.count('adjustments', { reason: null })).toBe(1)
  await cloud.database.load({ accounts: [PEOPLE.volunteer] })
})

const rule = { ...CONTRACTS.points.addRule.sample, startsOn: '2026-11-26', keepYears: 2 } as const
const addRule = (over: object = {}) =>
  cloud.call(PEOPLE.district._id, 'points.addRule', { ...rule, requestId: request(), ...over })

test('the district writes the next rule from tomorrow on, once, and everybody reads every version', async () => {
  expect(await addRule({ startsOn: '2026-11-25' })).toMatchObject(refused('ruleTooSoon'))
  const both = await Promise.all([addRule(), addRule({ note: '另一位' })])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.filter(({ ok }) => !ok)).toMatchObject([refused('ruleChanged')])
  const read = await cloud.call(PEOPLE.volunteer._id, 'points.listRules', {})
  expect(read).toMatchObject({
    ok: true,
    value: { today: '2026-11-25', rules: [{ version: 2, startsOn: '2026-11-26', keepYears: 2 }, { version: 1 }] },
  })
  cloud.setClock(CLOCK + DAY)
  expect(await addRule({ after: 2, startsOn: '2026-11-26' })).toMatchObject(refused('ruleTooSoon'))
})
