import * as fc from 'fast-check'
import { findFault } from '../../../cloudfunctions/points/rules/chain'
import { bucketOf, findLedgerFault } from '../../../cloudfunctions/points/rules/head'
import type { OpenId, PersonId, RewardId } from '../../../types/domain/ids'
import { DAY, MINUTE } from '../../../types/domain/time'
import type { HeadBucketDoc, HeadDoc } from '../../../types/documents/ledger'
import { storedChain, TILLS } from '../../support/alliance'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { request } from '../../support/district'
import { account, COMMUNITY, GRID, PEOPLE, WORLD } from '../../support/generic/world'
import { times } from '../../support/long'
import { MERCHANT, merchant, NOW, reward } from '../../support/points'
import { tryJobs } from '../../support/jobs'

const PRICE = 20
const [till] = TILLS
if (!till) throw new Error('there is a till')
const MEMBERS = Array.from({ length: 8 }, (_unused, i) =>
  account(`p0model${i}`, `欧阳${i}`, [{ role: 'volunteer', scope: GRID }]),
)
const [first] = WORLD.memberships

/** What a ledger of this size must say, kept by hand: the reference. */
class Model {
  readonly balances = new Map<PersonId, number>()
  redeemed = 0
  of = (member: PersonId): number => this.balances.get(member) ?? 0
  add = (member: PersonId, points: number): void => void this.balances.set(member, this.of(member) + points)
}

type Step =
  | { readonly kind: 'adjust'; readonly member: number; readonly points: number }
  | { readonly kind: 'redeem'; readonly member: number }
  | { readonly kind: 'reverse'; readonly member: number }

const member = fc.nat({ max: MEMBERS.length - 1 })
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('adjust' as const), member, points: fc.constantFrom(60, 100, -30) }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('redeem' as const), member }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reverse' as const), member }) },
)

let cloud: TestCloud
let model: Model
beforeAll(async () => {
  cloud = await startTestCloud({
    documents: {
      ...WORLD,
      accounts: [...WORLD.accounts, ...MEMBERS, till],
      memberships: MEMBERS.map(({ personId, name }) => ({ ...first, _id: personId, name })),
      merchants: [merchant()],
      rewards: [reward({ points: PRICE })],
    },
    clock: NOW,
    timeoutMs: 2_000,
  })
})
afterAll(() => cloud.close())

/** What is not an answer is asked again with the same request, as a phone would; busy is no answer either. */
async function insist<T extends { ok: boolean; refusal?: { code: string } }>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 0; tries < 60; tries += 1) {
    try {
      const answer = await ask()
      if (answer.ok || answer.refusal?.code !== 'busy') return answer
    } catch {
      // Broken off: nobody knows whether it was done.
    }
  }
  throw new Error('sixty tries in a row broke off')
}

async function adjust(personId: PersonId, wish: Parameters<typeof ask>[1]): Promise<string> {
  const asked = await ask(personId, wish)
  if (!asked.ok) return asked.refusal.code
  const word = {
    communityId: COMMUNITY,
    adjustmentId: asked.value.adjustmentId,
    approve: true,
    requestId: request(),
  }
  const decided = await insist(() => cloud.call(PEOPLE.street._id, 'points.decideAdjustment', word))
  return decided.ok ? decided.value.state : decided.refusal.code
}

function ask(
  personId: PersonId,
  wish:
    | { readonly kind: 'change'; readonly points: number }
    | { readonly kind: 'reverse'; readonly postingId: `${PersonId}:${number}` },
) {
  const input = { communityId: COMMUNITY, personId, wish, reason: '更正', requestId: request() }
  return insist(() => cloud.call(PEOPLE.worker._id, 'points.askAdjustment', input))
}

async function redeem(openId: OpenId): Promise<string> {
  const rewardId: RewardId = reward()._id
  const asked = { rewardId, requestId: request() }
  const shown = await insist(() => cloud.call(openId, 'points.redemptionCode', asked))
  if (!shown.ok) return shown.refusal.code
  const capture = { merchantId: MERCHANT, code: shown.value.digits, requestId: request() } as const
  const answers = await insist(() => cloud.call(till?._id ?? '', 'points.capture', capture))
  return answers.ok ? 'ok' : answers.refusal.code
}

/** One step, in the cloud and in the model; both must say the same. */
async function take(one: Step): Promise<void> {
  const who = MEMBERS[one.member]
  if (!who) throw new Error('there are eight members')
  const { personId } = who
  const held = model.of(personId)
  if (one.kind === 'redeem') {
    const outcome = await redeem(who._id)
    if (outcome !== (held >= PRICE ? 'ok' : 'pointsShort')) throw new Error(`${held} points, and it said ${outcome}`)
    if (outcome === 'ok') model.add(personId, -PRICE)
    model.redeemed += 1
    return
  }
  const chain = await storedChain(cloud, personId)
  const taken = new Set(chain.map(({ key }) => key))
  const open = chain.find(({ kind, _id }) => kind === 'adjustment' && !taken.has(`reverse:${_id}`))
  if (one.kind === 'reverse' && !open) return
  const points = one.kind === 'adjust' ? one.points : -(open?.points ?? 0)
  const wish =
    open && one.kind === 'reverse'
      ? { kind: 'reverse' as const, postingId: open._id }
      : { kind: 'change' as const, points }
  const outcome = await adjust(personId, wish)
  const expected = held + points >= 0 ? 'posted' : 'short'
  if (outcome !== expected) throw new Error(`${held} points and ${points} more, and it said ${outcome}`)
  if (outcome === 'posted') model.add(personId, points)
}

async function expectAsModel(): Promise<void> {
  for (const { personId } of MEMBERS) {
    const chain = await storedChain(cloud, personId)
    expect(findFault(chain)).toBeNull()
    expect(chain.at(-1)?.balanceAfter ?? 0).toBe(model.of(personId))
  }
}

const fire = () => tryJobs(cloud)

/** The year after next: heads are cut, and what nobody used lapses, while trips go wrong. */
async function letLapse(seed: number): Promise<void> {
  cloud.setClock(Date.parse('2028-01-01T00:30:00+08:00'))
  cloud.faults.plan({ seed, rate: 0.005, kinds: ['failBefore', 'loseAnswer', 'deliverTwice'] })
  for (let i = 0; i < 8; i += 1) await fire()
  cloud.faults.clear()
  const lapsed = () => cloud.database.count('expiries', { _id: '2026', done: true })
  for (let i = 0; i < 40 && (await lapsed()) === 0; i += 1) await fire()
  for (const { personId } of MEMBERS) model.balances.set(personId, 0)
}

async function expectPublished(): Promise<void> {
  cloud.setClock(cloud.now() + DAY + 15 * MINUTE)
  for (let i = 0; i < 3; i += 1) await fire()
  const [head] = (await cloud.database.find('heads', {
    filter: {},
    sort: { _id: -1 },
    limit: 1,
  })) as unknown as HeadDoc[]
  for (const { personId } of MEMBERS) {
    const [bucket] = (await cloud.database.find('headBuckets', {
      filter: { _id: bucketOf(personId) },
    })) as unknown as HeadBucketDoc[]
    const witness = { bucket: bucket ?? null, head: head ?? null }
    expect(findLedgerFault(personId, await storedChain(cloud, personId), witness)).toBeNull()
  }
}

test('whatever goes wrong on the way, the ledger says what the model says, and lapses once', async () => {
  const redemptions = times(40, 100_000)
  const seed = Number(process.env['MODEL_SEED'] ?? Date.now() % 1_000_000)
  // oxlint-disable-next-line no-console -- whoever sees it fail replays it: MODEL_SEED=…
  console.log(`ledger model: seed ${seed}, ${redemptions} redemptions`)
  model = new Model()
  cloud.faults.plan({ seed, rate: 0.04, kinds: ['failBefore', 'loseAnswer', 'deliverTwice'] })
  const steps = fc.sample(fc.array(step, { minLength: 50, maxLength: 50 }), {
    numRuns: Math.ceil(redemptions / 25),
    seed,
  })
  for (const batch of steps) {
    if (model.redeemed >= redemptions) break
    // Of one member in turn, of different members at once.
    await Promise.all(
      MEMBERS.map(async (_member, i) => {
        for (const one of batch.filter((each) => each.member === i)) await take(one)
      }),
    )
    cloud.setClock(cloud.now() + MINUTE)
  }
  cloud.faults.clear()
  expect(model.redeemed).toBeGreaterThanOrEqual(redemptions)
  await expectAsModel()
  await letLapse(seed)
  await expectAsModel()
  await expectPublished()
}, 36_000_000)
