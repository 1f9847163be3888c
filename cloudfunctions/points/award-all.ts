import type { CounterAccount } from '../../types/domain/points'
import type { PostingDoc } from '../../types/documents/points'
import type { Earned } from '../../types/documents/tasks'
import type { Call } from '../_kernel/action'
import { digestOf } from '../_kernel/digest'
import { secret } from '../_kernel/secret'
import { post } from './post'
import { awardFact } from './rules/award'
import { type Fact, nextPosting } from './rules/chain'
import { insertPostings, postingsOf, tailsOf } from './store'

/**
 * Awards many members, each once however often it is called: the stay names the posting.
 * 2 trips when nothing was posted before and no tail moves; else one more and about two for each award still missing.
 * @param what.awards as acceptance fixed them; those of 0 points are left out
 * @param what.reason what each member reads beside the posting
 * @returns `busy` when some member's chain moved too often: call again
 */
export async function awardAll(
  call: Call,
  what: {
    readonly counterAccount: CounterAccount
    readonly reason: string
    readonly awards: readonly Earned[]
  },
): Promise<'done' | 'busy'> {
  const facts = what.awards
    .filter(({ points }) => points > 0)
    .map((award) => {
      const { attendanceId, points, minutes } = award
      return awardFact(award, {
        counterAccount: what.counterAccount,
        reason: what.reason,
        digest: digestOf({ attendanceId, points, minutes }),
        reasonKey: secret('REASON_KEY'),
        at: new Date(call.now),
      })
    })
  if (facts.length === 0 || (await postTogether(call, facts))) return 'done'
  return await postMissing(call, facts)
}

async function postTogether({ db }: Call, facts: readonly Fact[]): Promise<boolean> {
  const accounts = [...new Set(facts.map(({ account }) => account))]
  const tails = await tailsOf(db, accounts)
  const postings = facts
    .map((fact) => nextPosting(tails.get(fact.account) ?? null, fact))
    .filter((next): next is PostingDoc => next !== 'pointsShort')
  return await insertPostings(db, postings)
}

async function postMissing({ db }: Call, facts: readonly Fact[]): Promise<'done' | 'busy'> {
  const posted = await postingsOf(db, facts)
  const outcomes = await Promise.all(
    facts.map(async (fact) => {
      const there = posted.find(({ account, key }) => account === fact.account && key === fact.key)
      if (!there) return post(db, fact)
      return there.digest === fact.digest ? there : 'keyTaken'
    }),
  )
  // Acceptance fixes its awards before the first is posted, so the same stay is never awarded differently.
  if (outcomes.includes('keyTaken') || outcomes.includes('requestTaken'))
    throw new Error('an award was posted with other content')
  return outcomes.includes('busy') ? 'busy' : 'done'
}
