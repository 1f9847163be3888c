import { digestOf } from '../../../cloudfunctions/_kernel/digest'
import { unseal } from '../../../cloudfunctions/_kernel/sealed'
import { daySpan, nightFlags, nightSpan, pairFlags } from '../../../cloudfunctions/alliance/rules/flags'
import { lineOf } from '../../../cloudfunctions/alliance/rules/line'
import { tieContent, tiePart } from '../../../cloudfunctions/alliance/rules/tie'
import { findFault, isIntact } from '../../../cloudfunctions/points/rules/chain'
import { redeemedTitle } from '../../../cloudfunctions/points/rules/reason'
import type { PostingDoc } from '../../../types/documents/points'
import { DEMO, DEMO_PLACES } from '../../../tools/seed/demo'
import { groupBy } from '../../../tools/seed/lists'
import { FIRST_ALLIANCE_RULE } from '../../../types/domain/alliance'
import { isDuty } from '../../../types/domain/ids'
import { DAY, dayOf, monthOf } from '../../../types/domain/time'
import { TEST_KEYS } from '../../support/secrets'
import { breaking, byId, district, inOrder, NOW } from './fixture'

const { accounts, postings, tasks, rewards, people, merchants } = district
const { statements, statementParts, statementRuns, adjustments, shopApplications, attendance, shifts } = district
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

const duties = attendance.filter(({ shiftId }) => isDuty(shiftId))

test('the awards posted are the awards accepted and the duties confirmed, no more and no fewer', () => {
  const accepted = tasks.flatMap(({ communityId, title, acceptance }) =>
    (acceptance?.awards ?? []).map((award) => ({ ...award, communityId, title })),
  )
  const kept = duties.map(({ _id, points, ...stay }) => ({ ...stay, attendanceId: _id, points: points ?? 0 }))
  const asked = [...accepted, ...kept]
    .filter(({ points }) => points > 0)
    .map(({ attendanceId, personId, points, communityId, title }) =>
      [`award:${attendanceId}`, personId, points, `community-${communityId}`, title].join(' '),
    )
  const posted = postings
    .filter(({ kind }) => kind === 'award')
    .map(({ key, account, points, counterAccount, reason }) =>
      [key, account, points, counterAccount, reason?.text].join(' '),
    )
  expect(posted.length).toBeGreaterThan(4000)
  expect(inOrder(posted)).toEqual(inOrder(asked))
})

test('this month gives points too: for duties at stations, each confirmed by whoever is in charge of it', () => {
  const inCharge = new Map(shifts.map(({ _id, inCharge: by }) => [_id as string, by?.personId]))
  const confirmed = (stay: (typeof duties)[number]) =>
    stay.standing === 'confirmed' &&
    stay.decided !== null &&
    stay.decided.personId === inCharge.get(stay.shiftId) &&
    stay.decided.personId !== stay.personId &&
    monthOf(stay.startsAt.getTime()) === monthOf(NOW) &&
    stay.decided.at > stay.endsAt &&
    stay.decided.at.getTime() < NOW
  expect(duties.length).toBeGreaterThan(150)
  expect(breaking(duties, confirmed)).toEqual([])
})

test('an award would be found posted, not posted again, by the product itself', () => {
  const awards = [
    ...tasks.flatMap(({ acceptance }) => acceptance?.awards ?? []),
    ...duties.map(({ _id, points, minutes }) => ({ attendanceId: _id, points, minutes })),
  ]
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
  expect(balances.filter((balance) => balance >= 100).length).toBeGreaterThan(150)
  const personById = byId(people)
  expect(chains.every((chain) => personById.has(chain[0]!.account))).toBe(true)
})

const redeemed = postings.filter(({ kind }) => kind === 'redemption')
const yesterday = dayOf(NOW - DAY)
const within = ({ from, before }: { from: Date; before: Date }) =>
  redeemed.filter(({ at }) => at >= from && at < before)
test('the rule of the alliance flags one regular of 惠民超市 and one busy night, and nobody else', () => {
  const today = new Set(within(daySpan(yesterday)).map(({ counterAccount }) => counterAccount))
  const visited = merchants.map(({ _id }) => _id).filter((_id) => today.has(_id))
  const pairs = visited.flatMap((merchantId) => {
    const here = redeemed.filter(({ counterAccount }) => counterAccount === merchantId)
    const counts = [...groupBy(here, ({ account }) => account)].map(([_id, own]) => ({ _id, times: own.length }))
    return pairFlags(counts, { merchantId, day: yesterday }, FIRST_ALLIANCE_RULE)
  })
  expect(pairs).toMatchObject([{ merchantId: DEMO_PLACES.merchant, times: FIRST_ALLIANCE_RULE.pairTimes }])
  const late = within(nightSpan(yesterday))
  const night = merchants.map(({ _id }) => ({
    _id,
    times: late.filter(({ counterAccount }) => counterAccount === _id).length,
  }))
  expect(nightFlags(night, yesterday, FIRST_ALLIANCE_RULE)).toMatchObject([{ times: FIRST_ALLIANCE_RULE.nightTimes }])
})

test('every statement of a month that is over ties out to the ledger, and every month that had a redemption has one', () => {
  const partOf = new Map(statementParts.map(({ statementId, lines }) => [statementId, lines] as const))
  const taken = groupBy(
    postings.filter(({ kind, at }) => kind === 'redemption' && monthOf(at.getTime()) < monthOf(NOW)),
    ({ counterAccount, at }) => `${counterAccount}:${monthOf(at.getTime())}`,
  )
  const listed = (posting: PostingDoc) => lineOf(posting, null, [FIRST_ALLIANCE_RULE], redeemedTitle)
  const ties = (statement: (typeof statements)[number]) => {
    const lines = partOf.get(statement._id) ?? []
    const own = taken.get(statement._id) ?? []
    return tiePart(lines, own, { isIntact, listed }) === null && tieContent(statement, [lines]) === null
  }
  expect(breaking(statements, ties)).toEqual([])
  expect(inOrder(statements.map(({ _id }) => _id))).toEqual(inOrder([...taken.keys()]))
  expect(statementRuns.map(({ _id }) => _id)).toEqual(['2026-08', '2026-09', '2026-10'])
})

test('of 惠民超市 last month’s last line waits for the community, the month before for the shop, and those before are closed', () => {
  const own = statements.filter(({ merchantId }) => merchantId === DEMO_PLACES.merchant)
  expect(own).toMatchObject([
    { month: '2026-07', state: 'closed' },
    { month: '2026-08', state: 'closed', closed: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) } },
    { month: '2026-09', state: 'open', confirmed: { merchant: null, community: { byName: DEMO.community.name } } },
    { month: '2026-10', state: 'open', disputes: [{ state: 'raised', raisedBy: 'merchant' }], closed: null },
  ])
  const waiting = statements.filter(({ state, merchantId }) => state === 'open' && merchantId !== DEMO_PLACES.merchant)
  expect(waiting).toMatchObject([{ month: '2026-10', confirmed: { community: null } }])
})

test('what was carried over from paper is posted as adjustments, and some of it lapses with this year', () => {
  const posted = new Map(postings.map((posting) => [posting._id as string, posting]))
  for (const { postingId, account, wish } of adjustments)
    expect(posted.get(postingId ?? '')).toMatchObject({
      account,
      kind: 'adjustment',
      points: 'points' in wish && wish.points,
    })
  const cadre = chains.find(([first]) => first?.account === DEMO.cadre.personId)?.at(-1)
  expect(cadre?.lots['2025']).toBeGreaterThan(0)
})

test('a shop waits for 周敏’s word, another one asks for a new place, and every shop has a number, sealed', () => {
  expect(shopApplications).toMatchObject([{ communityId: DEMO_PLACES.community, state: 'waiting' }])
  expect(merchants.filter(({ renaming }) => renaming !== null)).toHaveLength(1)
  const numbers = merchants.map(
    ({ _id, phone }) => phone && unseal(TEST_KEYS.SEAL_KEY, phone, ['merchants', _id, 'phone']),
  )
  expect(numbers.filter((number) => number?.startsWith('154'))).toHaveLength(merchants.length)
})
