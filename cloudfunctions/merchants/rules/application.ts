import type { CommunityCode, MerchantId, PersonId } from '../../../types/domain/ids'
import { APPLICATIONS_WAITING_MOST, MERCHANTS_A_COMMUNITY } from '../../../types/domain/merchants'
import type { ApplicationDoc } from '../../../types/documents/merchants'

/** @param waiting how many of the person's applications wait for a word; counted beside, so two at once may pass by one */
export const whyNotApply = (waiting: number) => (waiting >= APPLICATIONS_WAITING_MOST ? 'appliedOften' : null)

/** Mechanism 35: one word decides, and nobody's own. @returns why the caller may not decide it, in this order, or null */
export function whyNotDecide(
  application: Pick<ApplicationDoc, 'communityId' | 'state' | 'personId'>,
  communityId: CommunityCode,
  caller: PersonId,
) {
  if (application.communityId !== communityId) return 'notFound'
  if (application.state !== 'waiting') return 'applicationDecided'
  return application.personId === caller ? 'ownApplication' : null
}

const numberOf = (id: MerchantId): number => Number(id.slice(-2))

/**
 * The id of a community's next shop. Numbers only go up and are never given again, so inserting the next one is a compare-and-swap.
 * @returns null when there is none left
 */
export function nextMerchantId(communityId: CommunityCode, there: readonly MerchantId[]): MerchantId | null {
  const next = Math.max(0, ...there.map(numberOf)) + 1
  return next > MERCHANTS_A_COMMUNITY ? null : `m${communityId}-${String(next).padStart(2, '0')}`
}
