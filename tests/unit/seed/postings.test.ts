import { digestOf } from '../../../cloudfunctions/_kernel/digest'
import { findFault } from '../../../cloudfunctions/points/rules/chain'
import { redeemedTitle } from '../../../cloudfunctions/points/rules/reason'
import type { PostingDoc } from '../../../types/documents/points'
import { groupBy } from '../../../tools/seed/lists'
import { breaking, byId, district, inOrder, NOW } from './fixture'

const { accounts, postings, tasks, rewards, people } = district
const chains = [...groupBy(postings, ({ account }) => account).values()]

test('every chain verifies from its first posting to its last, in order of time', () => {
  expect(chains.length).toBeGreaterThan(1000)
  expect(chains.map(findFault).filter((fault) => fault !== null)).toEqual([])
  const backwards = chains.filter((chain) => chain.some(({ at }, index) => at < (chain[index - 1]?.at ?? at)))
  expect(backwards).toEqual([])
  expect(breaking(postings, ({ at }) => at.getTime() < NOW)).toEqual([])
})

test('a tampered posting is found', () => {
  const chain = chains.find(({ length }) => length > 2)!
  const tampered = chain.map((posting, index) => (index === 1 ? { ...posting, points: posting.points + 5 } : posting))
  expect(findFault(tampered)).toEqual({ seq: 2, fault: 'hash' })
})

test('a fact is posted once', () => {
  expect(new Set(postings.map(({ account, key }) => `${account} ${key}`)).size).toBe(postings.length)
  const redemptions = postings.filter(({ kind }) => kind === 'redemption')
  expect(new Set(redemptions.map(({ key }) => key)).size).toBe(redemptions.length)
})

test('the awards posted are the awards accepted, no more and no fewer', () => {
  const accepted = tasks.flatMap(({ communityId, title, acceptance }) =>
    (acceptance?.awards ?? [])
      .filter(({ points }) => points > 0)
      .map(({ attendanceId, personId, points }) =>
        [`award:${attendanceId}`, personId, points, `community-${communityId}`, title].join(' '),
      ),
  )
  const posted = postings
    .filter(({ kind }) => kind === 'award')
    .map(({ key, account, points, counterAccount, reason }) =>
      [key, account, points, counterAccount, reason?.text].join(' '),
    )
  expect(posted.length).toBeGreaterThan(4000)
  expect(inOrder(posted)).toEqual(inOrder(accepted))
})

test('an award would be found posted, not posted again, by the product itself', () => {
  const awards = tasks.flatMap(({ acceptance }) => acceptance?.awards ?? [])
  const digests = new Map(
    awards.map(({ attendanceId, points, minutes }) => [
      `award:${attendanceId}`,
      digestOf({ attendanceId, points, minutes }),
    ]),
  )
  expect(breaking(postings, ({ kind, key, digest }) => kind !== 'award' || digests.get(key) === digest)).toEqual([])
})

test('a redemption takes what the reward costs at the merchant it names', () => {
  const redemptions = postings.filter(({ kind }) => kind === 'redemption')
  expect(redemptions.length).toBeGreaterThan(100)
  const priced = (posting: PostingDoc) => {
    const reward = rewards.find(
      ({ merchantId, title }) => merchantId === posting.counterAccount && title === redeemedTitle(posting),
    )!
    return posting.points === -reward.points && posting.reason?.text === `换 ${reward.title}·${reward.merchantName}`
  }
  expect(breaking(redemptions, priced)).toEqual([])
})

test('a redemption names what was handed over and somebody of that till, never the member', () => {
  const staffed = new Set(accounts.flatMap(({ personId, roles }) => roles.map(({ scope }) => `${scope} ${personId}`)))
  const named = ({ kind, cause, account, counterAccount }: PostingDoc) =>
    kind !== 'redemption' ||
    (cause !== null &&
      'till' in cause &&
      cause.reward.startsWith(`r${counterAccount.slice(1)}-`) &&
      staffed.has(`${counterAccount} ${cause.till}`) &&
      !staffed.has(`${counterAccount} ${account}`))
  expect(breaking(postings, named)).toEqual([])
})

test('many hold between 20 and 400 points, and all are people', () => {
  const balances = chains.map((chain) => chain.at(-1)!.balanceAfter)
  expect(balances.filter((balance) => balance >= 20 && balance <= 400).length).toBeGreaterThan(1500)
  expect(balances.filter((balance) => balance >= 100).length).toBeGreaterThan(200)
  const personById = byId(people)
  expect(chains.every((chain) => personById.has(chain[0]!.account))).toBe(true)
})
