import { org as contracts } from '../../types/contracts/org'
import { createFunction } from '../_kernel/create-function'
import { assignPost } from './actions/assign-post'
import { confirmMember } from './actions/confirm-member'
import { dropPost } from './actions/drop-post'
import { findGrid } from './actions/find-grid'
import { getCommunity } from './actions/get-community'
import { getGrid } from './actions/get-grid'
import { getPerson } from './actions/get-person'
import { grantRole } from './actions/grant-role'
import { listMembers } from './actions/list-members'
import { listPosts } from './actions/list-posts'
import { listRoles } from './actions/list-roles'
import { listUnits } from './actions/list-units'
import { moveHome } from './actions/move-home'
import { moveMember } from './actions/move-member'
import { overview } from './actions/overview'
import { register } from './actions/register'
import { removeMember } from './actions/remove-member'
import { revokeRole } from './actions/revoke-role'
import { savePost } from './actions/save-post'
import { search } from './actions/search'
import { setAccountState } from './actions/set-account-state'
import { whoAmI } from './actions/who-am-i'

export const main = createFunction('org', contracts, {
  whoAmI,
  getGrid,
  getCommunity,
  overview,
  search,
  findGrid,
  listUnits,
  listMembers,
  getPerson,
  register,
  confirmMember,
  moveHome,
  moveMember,
  removeMember,
  listPosts,
  savePost,
  dropPost,
  assignPost,
  listRoles,
  grantRole,
  revokeRole,
  setAccountState,
})
