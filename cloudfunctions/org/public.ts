export { rebuildOverview } from './rebuild-overview'
export { branchLed, homeGrid, ownBranch } from './rules/account'
export { strengthOf } from './rules/strength'
export { countMembers, loadGrid, membersByIds } from './store'
