import { digestOf } from '../../cloudfunctions/_kernel/digest'
import { awardFact } from '../../cloudfunctions/points/rules/award'
import { nextPosting, type Fact } from '../../cloudfunctions/points/rules/chain'
import type { PostingDoc, RewardDoc } from '../../types/documents/points'
import { FIRST_RULE } from '../../types/domain/points'
import { dayOf, type Instant } from '../../types/domain/time'
import type { Finished } from './accepted'
import { groupBy, itemAt, valueOf } from './lists'
import type { Random } from './random'
import { redeemSome, type Holder, type Staff } from './redemptions'

/**
 * Mechanism 35: what finished work earned and what was redeemed, chained per member by the product's own rules.
 * @param seed only salts the reasons, so that two districts do not share hashes
 */
export function postAll(
  random: Random,
  finished: readonly Finished[],
  rewards: readonly RewardDoc[],
  at: { seed: number; now: Instant; staff: Staff },
): PostingDoc[] {
  const reasonKey = `seed ${at.seed}`
  const awards = finished.flatMap((work) => awarded(work, reasonKey))
  const redemptions = redeemSome(random, holdersOf(finished), rewards, { now: at.now, reasonKey, staff: at.staff })
  const told = [...awards, ...redemptions.map((fact): Told => ({ ...fact, factOn: () => fact }))]
  return [...groupBy(told, ({ account }) => account).values()].flatMap(chain)
}

/** What was posted when, told by the posting before: the caps depend on it. */
type Told = Pick<Fact, 'account' | 'at'> & { readonly factOn: (tail: PostingDoc | null) => Fact }

/** One award a person and task; too short a stay earns nothing, and nothing is posted. */
const awarded = ({ task, awards, acceptedAt }: Finished, reasonKey: string): Told[] =>
  awards
    .filter(({ points }) => points > 0)
    .map((award) => {
      const { attendanceId, points, minutes, personId } = award
      const asked = {
        counterAccount: `community-${task.communityId}` as const,
        reason: task.title,
        // As acceptance asks for it: posting it once more changes nothing.
        digest: digestOf({ attendanceId, points, minutes }),
        reasonKey,
        at: acceptedAt,
        service: task.kind,
        day: dayOf(task.startsAt.getTime()),
        rule: FIRST_RULE,
      }
      return { account: personId, at: acceptedAt, factOn: (tail) => awardFact(award, asked, tail) }
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
function chain(told: readonly Told[]): PostingDoc[] {
  const postings: PostingDoc[] = []
  for (const { account, factOn } of [...told].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    const tail = postings.at(-1) ?? null
    const posting = nextPosting(tail, factOn(tail))
    if (posting === 'pointsShort') throw new Error(`more is taken than ${account} has`)
    postings.push(posting)
  }
  return postings
}
