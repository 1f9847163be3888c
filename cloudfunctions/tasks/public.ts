export { viewerOf } from './actions/viewer-of'
export { allTasksOf, freePlace, tasksStillOn } from './forget/store'
export { taskRows } from './rules/row'
export { loadList, tasksOfPerson, tasksUnderWay } from './store'
