import { digestOf } from '../../cloudfunctions/_kernel/digest'
import { awardFact } from '../../cloudfunctions/points/rules/award'
import { nextPosting, type Fact } from '../../cloudfunctions/points/rules/chain'
import type { PostingDoc, RewardDoc } from '../../types/documents/points'
import type { Instant } from '../../types/domain/time'
import type { Finished } from './accepted'
import { groupBy, itemAt, valueOf } from './lists'
import type { Random } from './random'
import { redeemSome, type Holder } from './redemptions'

/**
 * Mechanism 35: what finished work earned and what was redeemed, chained per member by the product's own rules.
 * @param seed only salts the reasons, so that two districts do not share hashes
 */
export function postAll(
  random: Random,
  finished: readonly Finished[],
  rewards: readonly RewardDoc[],
  at: { seed: number; now: Instant },
): PostingDoc[] {
  const reasonKey = `seed ${at.seed}`
  const awards = finished.flatMap((work) => awardFacts(work, reasonKey))
  const redemptions = redeemSome(random, holdersOf(finished), rewards, { now: at.now, reasonKey })
  return [...groupBy([...awards, ...redemptions], ({ account }) => account).values()].flatMap(chain)
}

/** One award a person and task; too short a stay earns nothing, and nothing is posted. */
const awardFacts = ({ task, awards, acceptedAt }: Finished, reasonKey: string): Fact[] =>
  awards
    .filter(({ points }) => points > 0)
    .map((award) => {
      const { attendanceId, points, minutes } = award
      return awardFact(award, {
        counterAccount: `community-${task.communityId}`,
        reason: task.title,
        // As acceptance asks for it: posting it once more changes nothing.
        digest: digestOf({ attendanceId, points, minutes }),
        reasonKey,
        at: acceptedAt,
      })
    })

function holdersOf(finished: readonly Finished[]): Holder[] {
  const earned = finished.flatMap(({ neighbourhood, awards }) =>
    awards.map(({ personId, points }) => ({ person: valueOf(neighbourhood.byId, personId), neighbourhood, points })),
  )
  return [...groupBy(earned, ({ person }) => person._id)].map(([personId, all]) => {
    const { person, neighbourhood } = itemAt(all, 0)
    const balance = all.reduce((sum, { points }) => sum + points, 0)
    return { personId, name: person.name, communityId: neighbourhood.id, balance }
  })
}

/** One member's postings in order of time, each hashed onto the one before. */
function chain(facts: readonly Fact[]): PostingDoc[] {
  const postings: PostingDoc[] = []
  for (const fact of [...facts].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    const posting = nextPosting(postings.at(-1) ?? null, fact)
    if (posting === 'pointsShort') throw new Error(`${fact.key} takes more than ${fact.account} has`)
    postings.push(posting)
  }
  return postings
}
