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
import { addUrgent } from './actions/add-urgent'
import { revise } from './actions/revise'
import { assign } from './actions/assign'
import { candidates } from './actions/candidates'
import { claim } from './actions/claim'
import { freePlace } from './actions/free-place'
import { exportMonth } from './actions/export-month'
import { getDraft } from './actions/get-draft'
import { getTask } from './actions/get-task'
import { handOver } from './actions/hand-over'
import { join } from './actions/join'
import { leave } from './actions/leave'
import { listTasks } from './actions/list-tasks'
import { monthFace } from './actions/month-face'
import { monthOverview } from './actions/month-overview'
import { publishList } from './actions/publish-list'
import { release } from './actions/release'
import { standby } from './actions/standby'
import { saveDraft } from './actions/save-draft'
import { unsay } from './actions/unsay'
import { withdraw } from './actions/withdraw'

const doing = { contact, addEvidence, listEvidence, sendBack, accept, listToAccept, addNote, listNotes, unsay }

const month = {
  publishList,
  saveDraft,
  getDraft,
  addUrgent,
  revise,
  withdraw,
  listTasks,
  monthFace,
  monthOverview,
  exportMonth,
}
const changes = { claim, release, standby, handOver, assign, freePlace, join, leave }

export const main = createFunction('tasks', contracts, { getTask, candidates, ...month, ...changes, ...doing })
