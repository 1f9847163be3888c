import type { BranchId, CommunityCode, PersonId } from '../../../types/domain/ids'
import { communityOfBranch } from '../../../types/domain/ids'
import type { MembershipDoc, NominationDoc } from '../../../types/documents/org'

/** What a nomination is judged by: where the person is enrolled, and whether they lead a branch already. */
export interface Nominee {
  readonly membership: Pick<MembershipDoc, 'gridId' | 'kind' | 'state'> | null
  readonly leads: boolean
}

/** A cadre who is enrolled: who waits to be confirmed, or has left, is none yet or no longer. */
export const isCadre = (membership: Nominee['membership']): boolean =>
  membership?.kind === 'cadre' && membership.state === 'active'

const livesIn = ({ membership }: Nominee, community: CommunityCode) => membership?.gridId.startsWith(community) ?? false

/** Mechanism 6: may somebody be a candidate of this branch? A cadre of its community who leads no branch. */
function whyNoCandidate(branch: BranchId, nominee: Nominee) {
  if (!isCadre(nominee.membership)) return 'notACadre'
  if (!livesIn(nominee, communityOfBranch(branch))) return 'notInBranch'
  return nominee.leads ? 'leadsBranch' : null
}

const isOpen = (nomination: NominationDoc | null): nomination is NominationDoc => nomination?.state === 'open'

/** 组织推荐: may this place recommend the person? Each place once. @returns why not, in this order, or null */
export const whyNotRecommend = (
  branch: BranchId,
  nominee: Nominee,
  nomination: NominationDoc | null,
  placeName: string,
) =>
  whyNoCandidate(branch, nominee) ??
  (isOpen(nomination) && nomination.recommendedBy.includes(placeName) ? 'alreadyRecommended' : null)

/** 个人自荐: may the caller stand? That they are a cadre of the community their role has said; enrolment may say otherwise since. */
export function whyNotStand(branch: BranchId, nominee: Nominee, nomination: NominationDoc | null) {
  const why = whyNoCandidate(branch, nominee)
  if (why) return why === 'notACadre' ? 'notInBranch' : why
  return isOpen(nomination) && nomination.stoodAt ? 'alreadyStanding' : null
}

/** What is known of a cadre when they are nominated; who leads later is judged afresh at the appointment. */
type Known = Pick<NominationDoc, 'name' | 'unitName' | 'unitLevel' | 'seniorRank' | 'partyMember'>

/** A nomination as it begins: recommended by a place, or stood by the person; the other may join it (mechanism 6, both merge). */
export const newNomination = (
  branch: BranchId,
  personId: PersonId,
  known: Known,
  began: Pick<NominationDoc, 'recommendedBy' | 'stoodAt' | 'statement' | 'log'>,
): NominationDoc => ({
  _id: `${branch}:${personId}`,
  branchId: branch,
  communityId: communityOfBranch(branch),
  personId,
  ...known,
  ...began,
  state: 'open',
})

/** The nominations that an appointment decided: those that nobody has touched since. Asked again later, it leaves the next selection alone. */
export const settledBy = (open: readonly NominationDoc[], since: Date): NominationDoc['_id'][] =>
  open.filter(({ log }) => (log.at(-1)?.at ?? new Date(0)) <= since).map(({ _id }) => _id)
