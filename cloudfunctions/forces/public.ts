export { isUnderWay } from './rules/support'
export { loadSupport } from './store'
