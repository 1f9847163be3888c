import { tasks as contracts } from '../../types/contracts/tasks'
import { createFunction } from '../_kernel/create-function'
import { accept } from './actions/accept'
import { assign } from './actions/assign'
import { candidates } from './actions/candidates'
import { claim } from './actions/claim'
import { freePlace } from './actions/free-place'
import { getTask } from './actions/get-task'
import { handOver } from './actions/hand-over'
import { join } from './actions/join'
import { leave } from './actions/leave'
import { listTasks } from './actions/list-tasks'
import { publishList } from './actions/publish-list'
import { release } from './actions/release'
import { standby } from './actions/standby'

const changes = { publishList, claim, release, standby, handOver, assign, freePlace, join, leave, accept }

export const main = createFunction('tasks', contracts, { listTasks, getTask, candidates, ...changes })
