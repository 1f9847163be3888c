export { rebuildReconciliation } from './staff/rebuild'
