import type { MerchantId, PersonId, RewardId, StreetCode } from '../../types/domain/ids'
import { type AwardRule, FIRST_RULE } from '../../types/domain/points'
import type { AwardRuleDoc, CodeDoc, PostingDoc } from '../../types/documents/points'
import { type Db, is } from '../_kernel/db'
import type { DaySum } from './rules/month'

export const ROWS_A_PAGE = 20
/** A thousand whole postings would pass the 1 MB that one read may answer. */
const POSTINGS_A_READ = 500
const REDEMPTIONS_SHOWN = 50

/** An account's last posting, whose `balanceAfter` is its balance; null when it has none. */
export async function tailOf(db: Db, account: PersonId): Promise<PostingDoc | null> {
  const [tail] = await db.find('postings', { account }, { limit: 1, order: [['seq', 'desc']] })
  return tail ?? null
}

/** The tails of many accounts in one trip; accounts without a posting are not among them. */
export async function tailsOf(db: Db, accounts: readonly PersonId[]): Promise<Map<PersonId, PostingDoc>> {
  const groups = await db.group<'postings', { _id: PersonId; tail: PostingDoc }>(
    'postings',
    { account: is.oneOf(accounts) },
    { _id: '$account', tail: { $first: '$$ROOT' } },
    {
      limit: accounts.length,
      order: [
        ['account', 'asc'],
        ['seq', 'desc'],
      ],
    },
  )
  return new Map(groups.map(({ _id, tail }) => [_id, tail]))
}

/** The posting of a fact, if it has been posted. */
export async function postingOf(db: Db, account: PersonId, key: string): Promise<PostingDoc | null> {
  const [posting] = await db.find('postings', { account, key }, { limit: 1 })
  return posting ?? null
}

/** Has what this digest stands for been good for a posting, of whomever? */
export const hasAsked = async (db: Db, digest: string): Promise<boolean> =>
  (await db.find('postings', { digest }, { limit: 1, fields: ['_id'] })).length > 0

/** Of many facts, those that have been posted, in one trip. */
export const postingsOf = (db: Db, facts: readonly { readonly account: PersonId; readonly key: string }[]) =>
  db.find(
    'postings',
    { account: is.oneOf(facts.map(({ account }) => account)), key: is.oneOf(facts.map(({ key }) => key)) },
    { limit: facts.length },
  )

/** The compare-and-swap of a chain: false when the place is taken or the fact is posted. */
export const insertPosting = (db: Db, posting: PostingDoc) => db.insert('postings', posting)

/** False when any of them could not be inserted; those before it are. */
export const insertPostings = (db: Db, postings: readonly PostingDoc[]) => db.insertMany('postings', postings)

/** A page of an account's postings, newest first, and one more to tell whether there is a next page. */
export const postingsPage = (db: Db, account: PersonId, beforeSeq: number | undefined) =>
  db.find(
    'postings',
    { account, ...(beforeSeq === undefined ? {} : { seq: is.below(beforeSeq) }) },
    { limit: ROWS_A_PAGE + 1, order: [['seq', 'desc']] },
  )

/** An account's whole chain in order, 500 postings a trip. */
export async function chainOf(db: Db, account: PersonId): Promise<PostingDoc[]> {
  const chain: PostingDoc[] = []
  for (;;) {
    const page = await db.find(
      'postings',
      { account, seq: is.above(chain.at(-1)?.seq ?? -1) },
      { limit: POSTINGS_A_READ, order: [['seq', 'asc']] },
    )
    chain.push(...page)
    if (page.length < POSTINGS_A_READ) return chain
  }
}

/** A version a year is many already. */
const MOST_RULES = 100

/** Every version of the award rule, in order: the product's first, and those the district wrote. */
export const loadRules = async (db: Db): Promise<AwardRule[]> => [
  FIRST_RULE,
  ...(await db.find('awardRules', {}, { limit: MOST_RULES, order: [['version', 'asc']] })),
]

/** The same, the latest first, with why each was written. */
export async function rulesWithNotes(db: Db): Promise<(AwardRule & { readonly note: string | null })[]> {
  const written = await db.find('awardRules', {}, { limit: MOST_RULES, order: [['version', 'desc']] })
  return [...written, { ...FIRST_RULE, note: null }]
}

export const loadRule = (db: Db, version: number) => db.get('awardRules', `v${version}`)
/** False when that version is written already. */
export const insertRule = (db: Db, rule: AwardRuleDoc) => db.insert('awardRules', rule)

export const loadReward = (db: Db, id: RewardId) => db.get('rewards', id)

/** A page of what can be had, cheapest first, in a street or in the whole district, and one more to tell whether there is a next page. */
export const rewardsPage = (db: Db, streetId: StreetCode | null, after: readonly [number, string] | undefined) =>
  db.find(
    'rewards',
    { ...(streetId ? { streetId } : {}), active: true },
    {
      limit: ROWS_A_PAGE + 1,
      order: [
        ['points', 'asc'],
        ['_id', 'asc'],
      ],
      ...(after ? { after } : {}),
    },
  )

/** False when these digits are taken. */
export const insertCode = (db: Db, code: CodeDoc) => db.insert('codes', code)
export const loadCode = (db: Db, digits: string) => db.get('codes', digits)

/** What a merchant took, by UTC+8 day: sums over the postings, in one trip. */
export async function daySums(
  db: Db,
  merchantId: MerchantId,
  span: { from: Date; before: Date; days: number },
): Promise<DaySum[]> {
  const groups = await db.group<'postings', { _id: DaySum['day']; times: number; points: number }>(
    'postings',
    { counterAccount: merchantId, at: is.between(span.from, span.before), kind: 'redemption' },
    {
      _id: { $dateToString: { date: '$at', format: '%Y-%m-%d', timezone: '+08:00' } },
      times: { $sum: 1 },
      points: { $sum: '$points' },
    },
    { limit: span.days },
  )
  return groups.map(({ _id, times, points }) => ({ day: _id, times, points }))
}

/** A merchant's latest redemptions within a span, newest first, at most 50. */
export const redemptionsAt = (db: Db, merchantId: MerchantId, span: { from: Date; before: Date }) =>
  db.find(
    'postings',
    { counterAccount: merchantId, at: is.between(span.from, span.before), kind: 'redemption' },
    { limit: REDEMPTIONS_SHOWN, order: [['at', 'desc']], fields: ['points', 'at', 'reason'] },
  )
