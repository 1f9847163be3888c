export { branchLed, homeGrid, ownBranch } from './rules/account'
export { type Strength, strengthOf } from './rules/strength'
export { countMembers, loadGrid, membersByIds } from './store'
