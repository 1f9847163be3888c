import { findFault, nextPosting } from '../../../cloudfunctions/points/rules/chain'
import type { PersonId } from '../../../types/domain/ids'
import { MINUTE } from '../../../types/domain/time'
import type { PostingDoc } from '../../../types/documents/points'
import { storedChain } from '../../support/alliance'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { headsOf } from '../../support/heads'
import { evenly, times } from '../../support/long'
import { fact } from '../../support/points'
import { fireJobs, tryJobs } from '../../support/jobs'

/** Earned in 2024 and 2025, and some of it used: the oldest first. */
function life(account: PersonId, old: number, young: number, used: number): PostingDoc[] {
  const facts = [
    fact({ account, key: 'old', points: old, at: new Date('2024-06-01T10:00:00+08:00') }),
    fact({ account, key: 'young', points: young, at: new Date('2025-06-01T10:00:00+08:00') }),
    fact({ account, key: 'redeem:1', kind: 'redemption', points: -used, at: new Date('2025-07-01T10:00:00+08:00') }),
  ].map((one) => ({ ...one, digest: `${account} ${one.key}` }))
  const postings: PostingDoc[] = []
  for (const one of facts) {
    const next = nextPosting(postings.at(-1) ?? null, one)
    if (next === 'pointsShort') throw new Error('more is used than earned')
    postings.push(next)
  }
  return postings
}

const SPENT: PersonId = 'p0spent'
const SOME: PersonId = 'p0some'
const CROWD = Array.from({ length: 30 }, (_unused, i): PersonId => `p0crowd${i}`)
const POSTINGS = [...life(SPENT, 50, 30, 60), ...life(SOME, 50, 30, 20), ...CROWD.flatMap((id) => life(id, 50, 10, 45))]
const NEW_YEAR = Date.parse('2026-01-01T00:00:00+08:00')

let cloud: TestCloud
beforeEach(async () => {
  const day = Date.parse('2025-12-01T00:30:00+08:00')
  cloud = await startTestCloud({ documents: { postings: POSTINGS, ...headsOf(POSTINGS, day) }, clock: day })
})
afterEach(() => cloud.close())

const fire = () => fireJobs(cloud)
/** As often as it takes for all accounts: 64 buckets, four a firing. */
const fireAll = async () => {
  for (let i = 0; i < 18; i += 1) await fire()
}
const lapsed = async () =>
  (await cloud.database.find('postings', { filter: { kind: 'expiry' } })) as unknown as PostingDoc[]

test('30 days before, everybody with points to lose is told once', async () => {
  await fireAll()
  expect(await cloud.database.count('notices', { kind: 'pointsExpiring' })).toBe(0)
  cloud.setClock(Date.parse('2025-12-02T08:00:00+08:00'))
  await fireAll()
  await fireAll()
  expect(await cloud.database.count('notices', { kind: 'pointsExpiring' })).toBe(31)
  const [told] = await cloud.database.find('notices', { filter: { _id: `expiring:2024:${SOME}` } })
  expect(told).toMatchObject({ title: '有 30 分快到期了' })
  expect(await lapsed()).toEqual([])
})

test('at the year’s end what nobody used of the year before lapses, once, whatever breaks off', async () => {
  cloud.setClock(NEW_YEAR - MINUTE)
  await fireAll()
  expect(await lapsed()).toEqual([])
  cloud.setClock(NEW_YEAR + MINUTE)
  const kinds = ['killAfter', 'loseAnswer', 'deliverTwice', 'killBefore'] as const
  const trips = Array.from({ length: 40 }, (_unused, i) => 20 + i)
  for (const [i, trip] of evenly(trips, times(6, 40)).entries()) {
    cloud.faults.plan({ exact: [{ at: 'jobs/*', call: 1, trip, kind: kinds[i % 4] ?? 'killAfter' }] })
    await tryJobs(cloud)
    cloud.faults.clear()
  }
  await Promise.all([fire(), fire()])
  await fireAll()
  const found = await lapsed()
  expect(found).toHaveLength(31)
  expect(found.find(({ account }) => account === SOME)).toMatchObject({
    points: -30,
    balanceAfter: 30,
    lots: { '2025': 30 },
    counterAccount: 'expiry',
  })
  for (const account of [SPENT, SOME, ...CROWD]) expect(findFault(await storedChain(cloud, account))).toBeNull()
}, 60_000)
