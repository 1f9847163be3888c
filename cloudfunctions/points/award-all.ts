import type { CounterAccount, ServiceKind } from '../../types/domain/points'
import { dayOf } from '../../types/domain/time'
import type { PostingDoc } from '../../types/documents/points'
import type { Call } from '../_kernel/action'
import type { Db } from '../_kernel/db'
import { digestOf } from '../_kernel/digest'
import { secret } from '../_kernel/secret'
import { post, type Wish } from './post'
import { type AwardBasis, awardBasis } from './foresee'
import { awardFact, awardKey, type Earning, pointsForMinutes, ruleOn } from './rules/award'
import { nextPosting } from './rules/chain'
import { insertPostings, postingsOf } from './store'

interface Awarding {
  readonly counterAccount: CounterAccount
  /** What each member reads beside the posting. */
  readonly reason: string
  readonly awards: readonly Earning[]
  /** What was done, `other` unless said; the rule gives points by it. */
  readonly service?: ServiceKind
  /** When it was done, now unless said: the rule and the caps of that UTC+8 day hold. */
  readonly servedAt?: Date
}

/**
 * Awards many members, each once however often it is called: the stay names the posting. Minutes, service and day decide how much,
 * by the rule of the day of service and under its caps; `points` of an award is what acceptance foresaw. A stay too short to earn is left out.
 * @param known what the awards were foreseen on, when it has just been read: saves two trips
 * 3 trips in two rounds when nothing was posted before and no tail moves; else one more and about two for each award still missing.
 * @returns what was really posted by stay, caps considered; or `busy` when some member's chain moved too often: call again
 */
export async function awardAll(
  call: Pick<Call, 'db' | 'now'>,
  what: Awarding,
  known?: AwardBasis,
): Promise<ReadonlyMap<string, number> | 'busy'> {
  if (what.awards.length === 0) return new Map()
  const { rules, tails } =
    known ??
    (await awardBasis(
      call.db,
      what.awards.map(({ personId }) => personId),
    ))
  const day = dayOf(what.servedAt?.getTime() ?? call.now)
  const rule = ruleOn(rules, day)
  const service = what.service ?? 'other'
  const wishes = what.awards
    .filter(({ minutes }) => pointsForMinutes(minutes, service, rule) > 0)
    .map((award): Wish => {
      const { personId, attendanceId, points, minutes } = award
      const digest = digestOf({ attendanceId, points, minutes })
      const { counterAccount, reason } = what
      const reasonKey = secret('REASON_KEY')
      const asked = { counterAccount, reason, digest, reasonKey, at: new Date(call.now), service, day, rule }
      return {
        account: personId,
        key: awardKey(award),
        digest,
        factOn: (tail) => awardFact(award, asked, tail),
      }
    })
  const posted =
    wishes.length === 0 ? [] : ((await postTogether(call.db, wishes, tails)) ?? (await postMissing(call.db, wishes)))
  if (posted === 'busy') return 'busy'
  const pointsBy = new Map(posted.map(({ key, points }) => [key, points]))
  return new Map(what.awards.map((award) => [award.attendanceId, pointsBy.get(awardKey(award)) ?? 0]))
}

/** Null when some of it was there before, or a tail has moved. */
async function postTogether(
  db: Db,
  wishes: readonly Wish[],
  tails: ReadonlyMap<Wish['account'], PostingDoc>,
): Promise<readonly PostingDoc[] | null> {
  const postings = wishes
    .map((wish) => {
      const tail = tails.get(wish.account) ?? null
      return nextPosting(tail, wish.factOn(tail))
    })
    .filter((next): next is PostingDoc => next !== 'pointsShort')
  return (await insertPostings(db, postings)) ? postings : null
}

async function postMissing(db: Db, wishes: readonly Wish[]): Promise<readonly PostingDoc[] | 'busy'> {
  const posted = await postingsOf(db, wishes)
  const outcomes = await Promise.all(
    wishes.map(async (wish) => {
      const there = posted.find(({ account, key }) => account === wish.account && key === wish.key)
      if (!there) return post(db, wish)
      return there.digest === wish.digest ? there : 'keyTaken'
    }),
  )
  // Acceptance fixes its awards before the first is posted, so the same stay is never awarded differently.
  if (outcomes.includes('keyTaken') || outcomes.includes('requestTaken'))
    throw new Error('an award was posted with other content')
  return outcomes.includes('busy') ? 'busy' : outcomes.filter((outcome) => typeof outcome !== 'string')
}
