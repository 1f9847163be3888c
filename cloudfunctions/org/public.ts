export { forgetAccount, forgetPerson } from './forget/store'
export { rebuildOverview } from './rebuild-overview'
export { branchLed, homeGrid, ownBranch } from './rules/account'
export { isShort } from './rules/overview'
export { postOf } from './rules/posts'
export { rolesOfMember } from './rules/roles'
export { pendingIn, strengthOf } from './rules/strength'
export {
  branchesOf,
  accountOfPerson,
  countMembers,
  forgetWrongCodes,
  gridsByIds,
  gridsInside,
  loadBranch,
  loadDivision,
  loadGrid,
  loadMembership,
  loadOverview,
  MEMBERS_A_PAGE,
  membersByIds,
  membersInside,
  peoplePage,
  rememberWrongCode,
  searchMembers,
  stationById,
} from './store'
export type { Among } from './store'
export { searchText, tokensOf } from './rules/tokens'
