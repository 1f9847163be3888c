import type { GridCode } from '../../../types/domain/ids'
import { type MemberKind, ROLES } from '../../../types/domain/org'
import type { AccountDoc } from '../../../types/documents/org'

type Grants = AccountDoc['roles']

/** The roles of somebody after they were enrolled: a cadre's or volunteer's follows the grid, all others stay. */
export function rolesWhere(
  roles: Grants,
  home: { readonly kind: MemberKind; readonly gridId: GridCode; readonly gridName: string },
): Grants {
  const others = roles.filter(({ role }) => role !== 'cadre' && role !== 'volunteer')
  const own = { role: home.kind, scope: home.gridId, scopeName: home.gridName }
  return [...others, own].sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role))
}

export const sameRoles = (a: Grants, b: Grants): boolean =>
  a.length === b.length && a.every(({ role, scope }, index) => b[index]?.role === role && b[index].scope === scope)
