export { viewerOf } from './actions/viewer-of'
export { allTasksOf, freePlace, tasksStillOn } from './forget/store'
export { taskRow } from './rules/row'
export { loadList, tasksOfPerson, tasksUnderWay } from './store'
