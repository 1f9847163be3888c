export { forgetSupport } from './forget/store'
export { isUnderWay } from './rules/support'
export { loadSupport } from './store'
