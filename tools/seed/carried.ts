import { digestOf } from '../../cloudfunctions/_kernel/digest'
import type { Fact } from '../../cloudfunctions/points/rules/chain'
import { adjustmentFact, scopesOf } from '../../cloudfunctions/points/rules/adjustment'
import type { PersonId } from '../../types/domain/ids'
import { dayOf, startOfDay, type Instant } from '../../types/domain/time'
import type { AdjustmentDoc } from '../../types/documents/ledger'
import type { PostingDoc } from '../../types/documents/points'
import { DEMO, DEMO_PLACES } from './demo'
import { atHour } from './tasks'

/** The paper booklets of before were entered on the last but one day of the year before: what is left of that lapses at the end of this one. */
const BOOKLETS = '纸质积分册转入'

/** The day on which the booklets were entered. */
const enteredOn = (now: Instant): Instant => startOfDay(`${Number(dayOf(now).slice(0, 4)) - 1}-12-30`)

/** What somebody had in a booklet, asked for by the community and let pass by the street. */
export function carriedOver(
  people: readonly (readonly [PersonId, number])[],
  at: { readonly now: Instant; readonly reasonKey: string },
): { readonly facts: readonly Fact[]; readonly adjustments: readonly AdjustmentDoc[] } {
  const day = enteredOn(at.now)
  const made = people.map(([account, points]) => {
    const asked = { askedBy: DEMO.community.personId, approvedBy: DEMO.street.personId }
    const adjustment: AdjustmentDoc = {
      _id: `j${digestOf([account, BOOKLETS]).slice(0, 24)}`,
      account,
      communityId: DEMO_PLACES.community,
      scopes: scopesOf(DEMO_PLACES.community),
      wish: { kind: 'change', points },
      reason: BOOKLETS,
      state: 'posted',
      open: false,
      askedBy: asked.askedBy,
      askedAt: new Date(atHour(day, 10)),
      decidedBy: asked.approvedBy,
      decidedAt: new Date(atHour(day, 15)),
      postingId: null,
      log: [],
    }
    const fact = adjustmentFact(adjustment, points, {
      digest: digestOf({ adjustment: adjustment._id }),
      at: new Date(atHour(day, 15)),
      reason: BOOKLETS,
      reasonKey: at.reasonKey,
      approvedBy: asked.approvedBy,
    })
    return { adjustment, fact }
  })
  return { facts: made.map(({ fact }) => fact), adjustments: made.map(({ adjustment }) => adjustment) }
}

/** Each with the posting that it became. */
export function withPostings(
  adjustments: readonly AdjustmentDoc[],
  postings: readonly PostingDoc[],
): readonly AdjustmentDoc[] {
  const byKey = new Map(postings.filter(({ kind }) => kind === 'adjustment').map(({ key, _id }) => [key, _id]))
  return adjustments.map((adjustment) => ({ ...adjustment, postingId: byKey.get(`adjust:${adjustment._id}`) ?? null }))
}
