export { raiseFlags } from './flags/raise'
export { countAlliance } from './months/count'
export { finishReturns } from './return'
export { takeStatements } from './take'
