export { allApplicationsOf, forgetApplicant } from './forget/store'
export { countWaiting } from './store'
