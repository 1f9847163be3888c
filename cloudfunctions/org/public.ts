export { changeAccountOnce, remembering } from './change-roles'
export { forgetAccount, forgetPerson, gridsOfLife } from './forget/store'
export { endOwnership } from './members/store'
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
  divisionsIn,
  forgetWrongCodes,
  gridsByIds,
  gridsInside,
  keepStation,
  loadBranch,
  loadDivision,
  loadGrid,
  loadMembership,
  loadMerchant,
  loadOverview,
  MEMBERS_A_PAGE,
  membersByIds,
  membersInside,
  membersPage,
  merchantsAfter,
  merchantsByIds,
  merchantsOf,
  namesOf,
  peoplePage,
  rememberWrongCode,
  rename,
  searchMembers,
  stationById,
} from './store'
export { searchText, tokensOf } from './rules/tokens'
export { countUnder, gridsUnder, membersOfGrids, membersWho, stationsUnder } from './under/store'
