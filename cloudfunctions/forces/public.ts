export { forgetSupport } from './forget/store'
export { isUnderWay } from './rules/support'
export { helpersAt } from './helpers-at'
export { loadSupport } from './store'
