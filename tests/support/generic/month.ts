import { tasks as contracts } from '../../../types/contracts/tasks'
import { MINUTE } from '../../../types/domain/time'
import type { TaskDoc } from '../../../types/documents/tasks'
import { shift } from '../attendance'
import { draftContent, draftDoc, draftRow } from '../month'
import { NOW, task } from '../tasks'
import { AUTHORITIES, EVERYONE_THERE, type May, type MayOf, OVER } from './may'
import type { ScenesOf } from './scene'
import { BRANCH, COMMUNITY, GRID, PEOPLE, WORLD } from './world'

const communityMay: May = { at: COMMUNITY, roles: { community: OVER } }
const overseersMay: May = { at: COMMUNITY, roles: AUTHORITIES }

/** The month: its list, its drafts, what is added and taken back, its numbers. */
export const MONTH_MAY = {
  publishList: communityMay,
  saveDraft: communityMay,
  getDraft: communityMay,
  addUrgent: communityMay,
  revise: communityMay,
  withdraw: communityMay,
  listTasks: { at: GRID, roles: EVERYONE_THERE },
  monthFace: 'anyone',
  monthOverview: overseersMay,
  exportMonth: overseersMay,
} satisfies Partial<MayOf<'tasks'>>

const byWorker = { clock: NOW, caller: PEOPLE.worker._id }
const { publishList, addUrgent } = contracts
const { gridIds, claimUntil, tasks } = publishList.sample

const withContact = {
  ...tasks[0]!,
  content: '陪着挂号、取药',
  contact: { name: '李奶奶', phone: '13900000000', address: '' },
}
const claimed: Partial<TaskDoc> = {
  placesLeft: 2,
  branchIds: [BRANCH],
  branches: { [BRANCH]: { name: '凤鸣 1 号网格党支部', places: 2, placesLeft: 1 } },
  personIds: [PEOPLE.volunteer.personId],
  people: { [PEOPLE.volunteer.personId]: { branchId: BRANCH, state: 'coming' } },
}
const withTask = { ...WORLD, tasks: [task({ gridIds: [GRID], ...claimed })], shifts: [shift()] }
const draft = draftDoc({ draft: draftContent({ tasks: [draftRow()] }), list: null })

export const MONTH_SCENES = {
  publishList: {
    ...byWorker,
    documents: WORLD,
    input: { tasks: [withContact] },
    other: { claimUntil: claimUntil + MINUTE },
    tapsAgain: 'busy',
  },
  saveDraft: [
    {
      ...byWorker,
      documents: WORLD,
      input: { schedule: { at: NOW + MINUTE, list: { gridIds, claimUntil, tasks } } },
      other: { schedule: null },
      tapsAgain: 'busy',
    },
    {
      ...byWorker,
      variant: 'over a colleague’s',
      documents: { ...WORLD, demandDrafts: [draft] },
      input: { seen: 1 },
      other: { seen: 2 },
    },
  ],
  getDraft: { ...byWorker, documents: { ...WORLD, demandDrafts: [draft] } },
  addUrgent: {
    ...byWorker,
    documents: WORLD,
    input: { task: { ...addUrgent.sample.task, contact: withContact.contact } },
    other: { claimUntil: claimUntil + MINUTE },
    tapsAgain: 'busy',
  },
  revise: { ...byWorker, documents: withTask, other: { places: 7 }, tapsAgain: 'busy' },
  withdraw: { ...byWorker, documents: withTask, other: { reason: '下雨' }, tapsAgain: 'busy' },
  listTasks: { clock: NOW, caller: PEOPLE.volunteer._id, documents: withTask },
  monthFace: { clock: NOW, caller: 'o-nobody-yet', documents: withTask },
  monthOverview: { ...byWorker, documents: withTask },
  exportMonth: { ...byWorker, documents: withTask },
} satisfies Partial<ScenesOf<'tasks'>>
