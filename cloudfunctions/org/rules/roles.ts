import { isGridCode } from '../../../types/domain/ids'
import { ROLES } from '../../../types/domain/org'
import type { AccountDoc, MembershipDoc } from '../../../types/documents/org'

type Grants = AccountDoc['roles']
type Grant = Grants[number]

const same = (a: Pick<Grant, 'role' | 'scope'>, b: Pick<Grant, 'role' | 'scope'>) =>
  a.role === b.role && a.scope === b.scope

/** With a role more, in the order of ROLES; once, however often it is given. */
export const withRole = (roles: Grants, grant: Grant): Grants =>
  roles.some((held) => same(held, grant))
    ? roles
    : [...roles, grant].sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role))

export const withoutRole = (roles: Grants, grant: Pick<Grant, 'role' | 'scope'>): Grants =>
  roles.filter((held) => !same(held, grant))

/** Roles that come with being enrolled somewhere and go with it. */
const byEnrolment = ({ role, scope }: Grant) => (role === 'cadre' || role === 'volunteer') && isGridCode(scope)

/**
 * Mechanism 8: whoever is enrolled is a cadre or a volunteer of that grid, and of no other; what else they are stays.
 * @returns the same list when it is so already
 */
export function rolesOfMember(
  roles: Grants,
  membership: Pick<MembershipDoc, 'gridId' | 'kind' | 'state'> | null,
  gridName: string,
): Grants {
  const others = roles.filter((grant) => !byEnrolment(grant))
  if (membership?.state !== 'active') return others.length === roles.length ? roles : others
  const grant: Grant = { role: membership.kind, scope: membership.gridId, scopeName: gridName }
  const already = roles.filter(byEnrolment)
  const [only] = already
  if (already.length === 1 && only && same(only, grant)) return roles
  return withRole(others, grant)
}
