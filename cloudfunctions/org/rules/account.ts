import { branchOfGrid, type BranchId, type GridCode, isGridCode } from '../../../types/domain/ids'
import type { Role } from '../../../types/domain/org'
import type { AccountDoc } from '../../../types/documents/org'

/** Roles that live in or look after one grid, in the order in which they tell where a person belongs. */
const GRID_ROLES: readonly Role[] = ['cadre', 'volunteer', 'branchSecretary', 'gridWorker']

/** The grid a person belongs to: where they are enrolled, else where they serve; null for those of no single grid. */
export function homeGrid(account: AccountDoc): GridCode | null {
  for (const role of GRID_ROLES) {
    const grant = account.roles.find((held) => held.role === role)
    if (grant && isGridCode(grant.scope)) return grant.scope
  }
  return null
}

/** The branch a person leads; a secretary leads one (mechanism 6). */
export function branchLed(account: AccountDoc): BranchId | null {
  const grant = account.roles.find(({ role }) => role === 'branchSecretary')
  return grant ? `b${grant.scope}` : null
}

/** The branch a person stands with: the one they lead, else their grid's. */
export function ownBranch(account: AccountDoc): BranchId | null {
  const grid = homeGrid(account)
  return branchLed(account) ?? (grid ? branchOfGrid(grid) : null)
}
