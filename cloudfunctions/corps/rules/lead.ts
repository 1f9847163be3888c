import { gridOfBranch, type BranchId } from '../../../types/domain/ids'
import { ROLES } from '../../../types/domain/org'
import type { AccountDoc, BranchDoc } from '../../../types/documents/org'

type Grant = AccountDoc['roles'][number]
const LEADS = 'branchSecretary'

/** What a secretary holds: a grid's branch over its grid, an off-grid branch over its own cluster, `370306003001x01`. */
export const leadGrant = ({ _id, name }: Pick<BranchDoc, '_id' | 'name'>): Grant => ({
  role: LEADS,
  scope: gridOfBranch(_id),
  scopeName: name,
})

/** Where the secretary's grant belongs among the roles held, in the order of ROLES. */
export const leadPosition = (roles: readonly Grant[]): number =>
  roles.filter(({ role }) => ROLES.indexOf(role) < ROLES.indexOf(LEADS)).length

/** The branches that an account's roles say it leads. */
export const branchesHeld = (roles: readonly Grant[]): BranchId[] =>
  roles.filter(({ role }) => role === LEADS).map(({ scope }): BranchId => `b${scope}`)
