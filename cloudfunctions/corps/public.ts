export { allNominationsOf, forgetCandidate, leadsABranch } from './forget/store'
