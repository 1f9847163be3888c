import { type BranchId, gridOfBranch } from '../../../types/domain/ids'
import type { AccountDoc } from '../../../types/documents/org'

/** What people call the branch that this account leads. */
export const nameOfBranch = (account: AccountDoc, branch: BranchId): string =>
  account.roles.find(({ role, scope }) => role === 'branchSecretary' && scope === gridOfBranch(branch))?.scopeName ??
  branch
