export { allApplicationsOf, forgetApplicant } from './forget/store'
export { spreadNames } from './spread-names'
export { countWaiting } from './store'
