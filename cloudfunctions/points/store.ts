import type { PersonId, RewardId } from '../../types/domain/ids'
import { type AwardRule, FIRST_RULE } from '../../types/domain/points'
import type { AwardRuleDoc, CodeDoc, PostingDoc } from '../../types/documents/points'
import type { DayText } from '../../types/domain/time'
import { type Db, is, path } from '../_kernel/db'
import { type Had, NONE_HAD } from './rules/reward'

export const ROWS_A_PAGE = 20
/** One read may answer 1 MB, and the posting of somebody who serves every day holds three months of days: 2.2 KB. */
export const POSTINGS_A_READ = 250

/** An account's last posting, whose `balanceAfter` is its balance; null when it has none. */
export async function tailOf(db: Db, account: PersonId): Promise<PostingDoc | null> {
  const [tail] = await db.find('postings', { account }, { limit: 1, order: [['seq', 'desc']] })
  return tail ?? null
}

const DAY_OF_POSTING = { $dateToString: { date: '$at', format: '%Y-%m-%d', timezone: '+08:00' } }
const isKind = (kind: string) => ({ $eq: ['$kind', kind] })
const HAD_OR_BACK = { $cond: [isKind('redemption'), 1, { $cond: [isKind('reversal'), -1, 0] }] }
/** What was taken back counts for the day on which it was had. */
const dayHad = { $cond: [isKind('reversal'), '$cause.takenOn', DAY_OF_POSTING] }
const ofDay = (day: DayText) => ({ $cond: [{ $eq: [dayHad, day] }, HAD_OR_BACK, 0] })

/**
 * The end of a member's chain and what they have had of a reward, in one trip: the chain is read from its end, so all that lies before
 * the end is counted (limits are safe when decided on the posting that the next one follows).
 */
export async function endWithHad(
  db: Db,
  account: PersonId,
  rewardId: RewardId,
  day: DayText,
): Promise<{ end: PostingDoc | null; had: Had }> {
  const ofReward = (count: object) => ({ $sum: { $cond: [{ $eq: ['$cause.reward', rewardId] }, count, 0] } })
  const [group] = await db.group<'postings', { end: PostingDoc } & Had>(
    'postings',
    { account },
    { _id: '$account', end: { $first: '$$ROOT' }, all: ofReward(HAD_OR_BACK), day: ofReward(ofDay(day)) },
    {
      limit: 1,
      order: [
        ['account', 'asc'],
        ['seq', 'desc'],
      ],
    },
  )
  return group ? { end: group.end, had: { all: group.all, day: group.day } } : { end: null, had: NONE_HAD }
}

/** What a member has had of several rewards; 1 trip, none for no reward. */
export async function hadOf(
  db: Db,
  account: PersonId,
  rewardIds: readonly RewardId[],
  day: DayText,
): Promise<ReadonlyMap<RewardId, Had>> {
  if (rewardIds.length === 0) return new Map()
  const groups = await db.group<'postings', { _id: RewardId } & Had>(
    'postings',
    { account, [path('cause', 'reward')]: is.oneOf(rewardIds) },
    { _id: '$cause.reward', all: { $sum: HAD_OR_BACK }, day: { $sum: ofDay(day) } },
    { limit: rewardIds.length },
  )
  return new Map(groups.map(({ _id, all, day: today }) => [_id, { all, day: today }]))
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

/** The next 250 postings of an account's chain, in order. */
export const chainAfter = (db: Db, account: PersonId, seq: number) =>
  db.find('postings', { account, seq: is.above(seq) }, { limit: POSTINGS_A_READ, order: [['seq', 'asc']] })

/** An account's whole chain in order, 250 postings a trip. */
export async function chainOf(db: Db, account: PersonId): Promise<PostingDoc[]> {
  const chain: PostingDoc[] = []
  for (;;) {
    const page = await chainAfter(db, account, chain.at(-1)?.seq ?? -1)
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

/** False when these digits are taken. */
export const insertCode = (db: Db, code: CodeDoc) => db.insert('codes', code)
export const loadCode = (db: Db, digits: string) => db.get('codes', digits)
