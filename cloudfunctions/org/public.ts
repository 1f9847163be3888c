export { changeAccountOnce, remembering } from './change-roles'
export { forgetAccount, forgetPerson, gridsOfLife } from './forget/store'
export { rebuildOverview } from './rebuild-overview'
export { branchLed, homeGrid, ownBranch } from './rules/account'
export { whyNotAtMerchant } from './rules/merchant'
export { isShort } from './rules/overview'
export { postOf } from './rules/posts'
export { rolesOfMember, withoutRole, withRole } from './rules/roles'
export { pendingIn, strengthOf } from './rules/strength'
export {
  accountOfPerson,
  branchesOf,
  countMembers,
  countUnder,
  forgetWrongCodes,
  gridsByIds,
  gridsInside,
  gridsUnder,
  loadBranch,
  loadDivision,
  loadGrid,
  loadMerchant,
  loadMembership,
  loadOverview,
  MEMBERS_A_PAGE,
  membersByIds,
  membersInside,
  membersOfOccupations,
  peoplePage,
  membersOfGrids,
  membersPage,
  merchantsByIds,
  merchantsOf,
  rememberWrongCode,
  searchMembers,
  setAsksWhere,
  stationById,
} from './store'
export { searchText, tokensOf } from './rules/tokens'
