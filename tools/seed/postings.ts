import { digestOf } from '../../cloudfunctions/_kernel/digest'
import { awardFact } from '../../cloudfunctions/points/rules/award'
import { nextPosting, type Fact } from '../../cloudfunctions/points/rules/chain'
import type { PostingDoc, RewardDoc } from '../../types/documents/points'
import { FIRST_RULE } from '../../types/domain/points'
import { dayOf, type Instant } from '../../types/domain/time'
import type { AdjustmentDoc } from '../../types/documents/ledger'
import type { Finished } from './accepted'
import { carriedOver, withPostings } from './carried'
import { DEMO, DEMO_PLACES, TOLD } from './demo'
import type { Duty } from './duties'
import { redeemBefore } from './earlier'
import { groupBy, itemAt, valueOf } from './lists'
import { Random } from './random'
import type { Served } from './records'
import { redeemSome, Till, type Holder, type Staff } from './redemptions'
import { redeemUnusually, type Unusual } from './unusual'

/**
 * Mechanism 35: what finished work earned and what was redeemed, chained per member by the product's own rules.
 * And what was carried over from paper.
 * @param seed only salts the reasons, so that two districts do not share hashes
 */
export function postAll(
  random: Random,
  served: Served,
  rewards: readonly RewardDoc[],
  at: { readonly seed: number; readonly now: Instant; readonly staff: Staff },
): { readonly postings: PostingDoc[]; readonly adjustments: readonly AdjustmentDoc[] } {
  const reasonKey = `seed ${at.seed}`
  const awards = [
    ...served.finished.flatMap((work) => awarded(work, reasonKey)),
    ...served.duties.flatMap((duty) => awardedForDuty(duty, reasonKey)),
  ]
  const till = new Till(random, { reasonKey, staff: at.staff })
  const before = redeemBefore(new Random(at.seed, 'earlier'), till, holdersOf(served.finished), { rewards, ...at })
  const { holders } = before
  const usual = redeemSome(random, till, holders, rewards, at)
  const busy = new Set([...before.facts, ...usual].map(({ account }) => account))
  const quiet = holders
    .filter(({ personId }) => !busy.has(personId) && !TOLD.has(personId))
    .sort((a, b) => b.balance - a.balance)
  const { facts: unusual, regular } = redeemUnusually({ till, quiet, rewards, ...at })
  const carried = carriedOver(bookletsOf(quiet, regular), { now: at.now, reasonKey })
  const facts = [...carried.facts, ...before.facts, ...usual, ...unusual]
  const told = [...awards, ...facts.map((fact): Told => ({ ...fact, factOn: () => fact }))]
  const postings = [...groupBy(told, ({ account }) => account).values()].flatMap(chain)
  return { postings, adjustments: withPostings(carried.adjustments, postings) }
}

/** Who brought a booklet, with what was in it: 王建国, the regular as much as the visits take, and some who have redeemed nothing. */
const bookletsOf = (quiet: readonly Holder[], regular: Unusual['regular']) => [
  [DEMO.cadre.personId, 90] as const,
  ...(regular ? [[regular.personId, Math.max(60, regular.points - regular.balance)] as const] : []),
  ...quiet
    .filter(({ communityId }) => communityId === DEMO_PLACES.community)
    .filter(({ personId }) => personId !== regular?.personId)
    .slice(0, 3)
    .map(({ personId }, index) => [personId, 60 - 10 * index] as const),
]

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

/** The same of the stays at a duty, as their confirmation asks for it. */
const awardedForDuty = ({ shift, attendance, confirmedAt: at }: Duty, reasonKey: string): Told[] =>
  attendance.flatMap(({ _id: stay, personId, minutes, points }) => {
    if (!points || minutes === null) return []
    const asked = {
      counterAccount: `community-${shift.communityId}` as const,
      reason: shift.title,
      digest: digestOf({ attendanceId: stay, points, minutes }),
      reasonKey,
      at,
      service: 'stationDuty' as const,
      day: dayOf(shift.startsAt.getTime()),
      rule: FIRST_RULE,
    }
    const award = { personId, attendanceId: stay, minutes, points }
    return [{ account: personId, at, factOn: (tail) => awardFact(award, asked, tail) }]
  })

/** Who has points from the months before; what this month brought lies on top of it. */
function holdersOf(finished: readonly Finished[]) {
  const earned = finished.flatMap(({ neighbourhood, awards, acceptedAt }) =>
    awards.map(({ personId, points }) => ({
      person: valueOf(neighbourhood.byId, personId),
      neighbourhood,
      points,
      at: acceptedAt.getTime(),
    })),
  )
  return [...groupBy(earned, ({ person }) => person._id)].map(([personId, all]) => {
    const { person, neighbourhood } = itemAt(all, 0)
    const balance = all.reduce((sum, { points }) => sum + points, 0)
    return { personId, name: person.name, communityId: neighbourhood.id, balance, earned: all }
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
