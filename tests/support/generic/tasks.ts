import { type BranchId, branchOfGrid, type PersonId } from '../../../types/domain/ids'
import { MINUTE } from '../../../types/domain/time'
import type { TaskDoc } from '../../../types/documents/tasks'
import { NOW, task } from '../tasks'
import { EVERYONE_THERE, IN, type May, type MayOf, OVER } from './may'
import { MONTH_MAY, MONTH_SCENES } from './month'
import type { ScenesOf } from './scene'
import { DOING_MAY, DOING_SCENES, finished } from './tasks-doing'
import { BRANCH, COMMUNITY, GRID, PEOPLE, SIBLING, WORLD } from './world'

const ME = PEOPLE.volunteer.personId
const start = { clock: NOW }
type People = TaskDoc['people']

const of = (over: Partial<TaskDoc> = {}) => ({ ...WORLD, tasks: [task({ gridIds: [GRID], ...over })] })

/** The task with 2 of its 4 places claimed by the branch, and these people on it. */
const claimed = (people: People = {}) => {
  const ofBranch = Object.values(people).filter(({ branchId }) => branchId === BRANCH).length
  return of({
    placesLeft: 2,
    branchIds: [BRANCH],
    branches: { [BRANCH]: { name: '凤鸣 1 号网格党支部', places: 2, placesLeft: 2 - ofBranch } },
    personIds: Object.keys(people) as PersonId[],
    people,
  })
}

const OTHER_BRANCH = branchOfGrid(SIBLING)
const waiting = (branchId: BranchId) => ({
  branchId,
  name: '凤鸣 2 号网格党支部',
  places: 2,
  by: PEOPLE.second.personId,
  at: new Date(NOW),
})
/** The same documents, with another branch waiting for places on each task. */
const waitedFor = <D extends { readonly tasks: readonly TaskDoc[] }>(documents: D) => ({
  ...documents,
  tasks: documents.tasks.map((one) => ({ ...one, placesLeft: 0, standby: [waiting(OTHER_BRANCH)] })),
})
/** Another branch's two places, offered to the secretary's. */
const offered = () =>
  of({
    placesLeft: 2,
    branchIds: [OTHER_BRANCH],
    branches: { [OTHER_BRANCH]: { name: '凤鸣 2 号网格党支部', places: 2, placesLeft: 2 } },
    handovers: {
      [OTHER_BRANCH]: {
        to: BRANCH,
        toName: '凤鸣 1 号网格党支部',
        places: 2,
        by: PEOPLE.second.personId,
        at: new Date(NOW),
      },
    },
  })

/** The same documents, with a second branch that the task reaches and that somebody leads. */
const withTaker = <D extends { readonly tasks: readonly TaskDoc[] }>(documents: D) => ({
  ...documents,
  tasks: documents.tasks.map((one) => ({ ...one, gridIds: [GRID, SIBLING] })),
  branches: WORLD.branches.flatMap((one) => [
    one,
    { ...one, _id: OTHER_BRANCH, gridId: SIBLING, name: '凤鸣 2 号网格党支部', secretaryId: PEOPLE.second.personId },
  ]),
})

const free = (personId: PersonId): People => ({ [personId]: { branchId: null, state: 'coming' } })
const bySecretary = { ...start, caller: PEOPLE.secretary._id }
const byMe = { ...start, caller: PEOPLE.volunteer._id }

const secretaryMay: May = { at: GRID, roles: { branchSecretary: OVER } }
const helpersMay: May = { at: COMMUNITY, roles: { cadre: IN, volunteer: IN, branchSecretary: IN, gridWorker: IN } }

export const TASK_MAY: MayOf<'tasks'> = {
  ...MONTH_MAY,
  getTask: {
    at: COMMUNITY,
    roles: EVERYONE_THERE,
    names: { to: { community: OVER, branchSecretary: IN, gridWorker: IN }, of: [GRID] },
  },
  claim: secretaryMay,
  release: secretaryMay,
  candidates: { ...secretaryMay, names: { to: { branchSecretary: OVER }, of: [GRID] } },
  standby: secretaryMay,
  handOver: secretaryMay,
  freePlace: { at: GRID, roles: { branchSecretary: OVER, community: OVER } },
  assign: secretaryMay,
  join: helpersMay,
  leave: helpersMay,
  ...DOING_MAY,
}

export const TASK_SCENES: ScenesOf<'tasks'> = {
  getTask: { ...byMe, documents: finished(3) },
  ...MONTH_SCENES,
  claim: { ...bySecretary, documents: of(), other: { places: 1 } },
  candidates: { ...bySecretary, documents: claimed({ [ME]: { branchId: BRANCH, state: 'offered' } }) },
  release: [
    { ...bySecretary, documents: claimed(), other: { places: 1 } },
    {
      ...bySecretary,
      variant: 'another branch waits for places',
      documents: waitedFor(claimed()),
      input: { back: 1 },
      other: { reason: '时间撞了' },
    },
    {
      ...bySecretary,
      variant: 'when nobody can claim any more',
      clock: task().claimUntil.getTime() + MINUTE,
      documents: claimed(),
      other: { reason: '时间撞了' },
    },
  ],
  standby: [
    { ...bySecretary, documents: of({ placesLeft: 0 }), other: { places: 3 } },
    {
      ...bySecretary,
      variant: 'no more',
      documents: of({ placesLeft: 0, standby: [waiting(BRANCH)] }),
      input: { places: 0 },
      other: { places: 1 },
    },
  ],
  handOver: [
    { ...bySecretary, documents: withTaker(claimed()), other: { places: 1 } },
    {
      ...bySecretary,
      variant: 'yes to an offer',
      documents: offered(),
      input: { deed: 'accept' },
      other: { deed: 'decline' },
    },
    {
      ...bySecretary,
      variant: 'no to an offer',
      documents: offered(),
      input: { deed: 'decline' },
      other: { deed: 'accept' },
    },
  ],
  freePlace: [
    {
      ...bySecretary,
      documents: claimed({ [ME]: { branchId: BRANCH, state: 'offered' } }),
      other: { personId: PEOPLE.cadre.personId },
    },
    {
      clock: task().startsAt.getTime(),
      caller: PEOPLE.worker._id,
      variant: 'a free one',
      documents: claimed(free(ME)),
      input: { branchId: null },
      other: { personId: PEOPLE.cadre.personId },
    },
  ],
  assign: {
    ...bySecretary,
    documents: claimed(),
    input: { personIds: [ME, PEOPLE.secretary.personId] },
    other: { personIds: [ME] },
  },
  join: [
    { ...byMe, documents: of(), other: { source: 'branch' } },
    {
      ...byMe,
      variant: 'a place of the branch',
      documents: claimed(),
      input: { source: 'branch' },
      other: { source: 'free' },
    },
    {
      ...byMe,
      variant: 'yes to an offer',
      documents: claimed({ [ME]: { branchId: BRANCH, state: 'offered' } }),
      input: { source: 'offered' },
      other: { source: 'free' },
    },
  ],
  leave: [
    { ...byMe, documents: of({ placesLeft: 3, personIds: [ME], people: free(ME) }), other: { from: BRANCH } },
    {
      ...byMe,
      variant: 'a place of the branch',
      documents: claimed({ [ME]: { branchId: BRANCH, state: 'coming' } }),
      input: { from: BRANCH },
      other: { from: null },
    },
    {
      ...byMe,
      variant: 'a free place that a branch waits for',
      documents: waitedFor(of({ personIds: [ME], people: free(ME) })),
      other: { from: BRANCH },
    },
  ],
  ...DOING_SCENES,
}
