import { tasks as contracts } from '../../types/contracts/tasks'
import { createFunction } from '../_kernel/create-function'
import { accept } from './actions/accept'
import { addEvidence } from './actions/add-evidence'
import { addNote } from './actions/add-note'
import { contact } from './actions/contact'
import { listEvidence } from './actions/list-evidence'
import { listNotes } from './actions/list-notes'
import { listToAccept } from './actions/list-to-accept'
import { sendBack } from './actions/send-back'
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

const changes = { publishList, claim, release, standby, handOver, assign, freePlace, join, leave }
const doing = { contact, addEvidence, listEvidence, sendBack, accept, listToAccept, addNote, listNotes }

export const main = createFunction('tasks', contracts, { listTasks, getTask, candidates, ...changes, ...doing })
