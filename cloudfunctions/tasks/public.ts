export { viewerOf } from './actions/viewer-of'
export { taskRow } from './rules/row'
export { loadList, tasksOfPerson, tasksUnderWay } from './store'
