import { tasks as contracts } from '../../../types/contracts/tasks'
import type { ActionName, InputOf } from '../../../types/contracts/all'
import { attendanceId, type PersonId } from '../../../types/domain/ids'
import { MINUTE } from '../../../types/domain/time'
import type { TaskDoc } from '../../../types/documents/tasks'
import { stay } from '../attendance'
import { NOW, task } from '../tasks'
import { scene } from './scene'
import { BRANCH, GRID, PEOPLE, TASK, WORLD } from './world'

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

const free = (personId: PersonId): People => ({ [personId]: { branchId: null, state: 'coming' } })
const served = [PEOPLE.volunteer, PEOPLE.second, PEOPLE.cadre].map(({ personId, name }, index) =>
  stay({
    _id: attendanceId(TASK, personId),
    personId,
    name,
    state: 'out',
    checkedInAt: new Date(task().startsAt.getTime() + index * MINUTE),
    checkedOutAt: new Date(task().startsAt.getTime() + 125 * MINUTE),
    minutes: 125 - index,
  }),
)
const finished = of({
  placesLeft: 1,
  personIds: served.map(({ personId }) => personId),
  people: Object.assign({}, ...served.map(({ personId }) => free(personId))) as People,
})

const bySecretary = { ...start, caller: PEOPLE.secretary._id }
const byMe = { ...start, caller: PEOPLE.volunteer._id }
const sample = <A extends ActionName>(input: InputOf<A>) => input

export const TASK_SCENES = [
  scene<'tasks.publishList'>({
    ...start,
    action: 'tasks.publishList',
    documents: WORLD,
    caller: PEOPLE.worker._id,
    input: contracts.publishList.sample,
    other: { claimUntil: contracts.publishList.sample.claimUntil + MINUTE },
  }),
  scene<'tasks.listTasks'>({ ...byMe, action: 'tasks.listTasks', documents: of(), input: contracts.listTasks.sample }),
  scene<'tasks.getTask'>({ ...byMe, action: 'tasks.getTask', documents: finished, input: contracts.getTask.sample }),
  scene<'tasks.claim'>({
    ...bySecretary,
    action: 'tasks.claim',
    documents: of(),
    input: contracts.claim.sample,
    other: { places: 1 },
  }),
  scene<'tasks.release'>({
    ...bySecretary,
    action: 'tasks.release',
    documents: claimed(),
    input: contracts.release.sample,
    other: { places: 1 },
  }),
  scene<'tasks.assign'>({
    ...bySecretary,
    action: 'tasks.assign',
    documents: claimed(),
    input: sample<'tasks.assign'>({ ...contracts.assign.sample, personIds: [ME, PEOPLE.secretary.personId] }),
    other: { personIds: [ME] },
  }),
  scene<'tasks.join'>({
    ...byMe,
    action: 'tasks.join',
    documents: of(),
    input: contracts.join.sample,
    other: { source: 'branch' },
  }),
  scene<'tasks.join'>({
    ...byMe,
    action: 'tasks.join',
    variant: 'a place of the branch',
    documents: claimed(),
    input: { ...contracts.join.sample, source: 'branch' },
    other: { source: 'free' },
  }),
  scene<'tasks.join'>({
    ...byMe,
    action: 'tasks.join',
    variant: 'yes to an offer',
    documents: claimed({ [ME]: { branchId: BRANCH, state: 'offered' } }),
    input: { ...contracts.join.sample, source: 'offered' },
    other: { source: 'free' },
  }),
  scene<'tasks.leave'>({
    ...byMe,
    action: 'tasks.leave',
    documents: of({ placesLeft: 3, personIds: [ME], people: free(ME) }),
    input: contracts.leave.sample,
    other: { from: BRANCH },
  }),
  scene<'tasks.leave'>({
    ...byMe,
    action: 'tasks.leave',
    variant: 'a place of the branch',
    documents: claimed({ [ME]: { branchId: BRANCH, state: 'coming' } }),
    input: { ...contracts.leave.sample, from: BRANCH },
    other: { from: null },
  }),
  // What is accepted is the task and nothing else, so no other wish can go to the same document.
  scene<'tasks.accept'>({
    action: 'tasks.accept',
    clock: task().endsAt.getTime() + 20_000,
    documents: { ...finished, attendance: served },
    caller: PEOPLE.worker._id,
    input: contracts.accept.sample,
  }),
]
