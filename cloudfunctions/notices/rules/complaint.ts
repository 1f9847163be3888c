import { communityCode, DISTRICT, isMerchant, type Scope, streetCode } from '../../../types/domain/ids'
import { COMPLAINT_DAYS, type ComplaintLevel } from '../../../types/domain/notices'
import type { RoleGrant } from '../../../types/domain/org'
import { DAY, dayOf, type Instant, startOfDay } from '../../../types/domain/time'
import type { ComplaintDoc } from '../../../types/documents/notices'

const digitsOf = (scope: Scope): string => (isMerchant(scope) ? scope.slice(1) : scope)

/**
 * Who answers: the level that the person chose, over the place they belong to, which is that of their narrowest role. Whoever belongs to
 * nothing so small is answered by the place they do belong to; without any role, by the district.
 */
export function answeredBy(roles: readonly RoleGrant[], level: ComplaintLevel): ComplaintDoc['scope'] {
  const home = roles.map(({ scope }) => digitsOf(scope)).sort((a, b) => b.length - a.length)[0] ?? DISTRICT
  if (level === 'district' || home.length < 9) return DISTRICT
  return level === 'street' || home.length < 12 ? streetCode(home) : communityCode(home)
}

/** The end of the seventh day after, by the calendar of Zhoucun. */
export const dueFrom = (at: Instant): Date => new Date(startOfDay(dayOf(at + (COMPLAINT_DAYS + 1) * DAY)))

/** @returns null when the place may answer it now */
export function whyNotAnswer(
  complaint: Pick<ComplaintDoc, 'scope' | 'state'>,
  scope: ComplaintDoc['scope'],
): 'notFound' | 'alreadyAnswered' | null {
  if (complaint.scope !== scope) return 'notFound'
  return complaint.state === 'answered' ? 'alreadyAnswered' : null
}
