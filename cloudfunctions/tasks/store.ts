import type { BranchId, CommunityCode, GridCode, PersonId, TaskId } from '../../types/domain/ids'
import { isGridCode } from '../../types/domain/ids'
import { MAX_TASKS_A_MONTH } from '../../types/domain/tasks'
import type { YearMonth } from '../../types/domain/time'
import type { Acceptance, DemandListDoc, TaskDoc } from '../../types/documents/tasks'
import type { Call } from '../_kernel/action'
import { anyOf, type Db, is, path, to, type Where } from '../_kernel/db'
import { insertMissing } from '../_kernel/insert-missing'
import { LOG_REQUEST, remember, type Remembered } from '../_kernel/once'
import { audienceOf } from './rules/viewer'

export const loadTask = (db: Db, id: TaskId) => db.get('tasks', id)

/** A month's tasks of a grid or a community, by start: its list and its urgent ones, so one page. */
export const tasksOfMonth = (db: Db, scope: GridCode | CommunityCode, month: YearMonth) =>
  db.find(
    'tasks',
    { ...(isGridCode(scope) ? { gridIds: scope } : { communityId: scope }), month },
    {
      limit: MAX_TASKS_A_MONTH,
      order: [
        ['startsAt', 'asc'],
        ['_id', 'asc'],
      ],
    },
  )

/** Room for every task of a grid or community that is not accepted yet: a month's list and what is left of the last. */
const UNDER_WAY = 2 * MAX_TASKS_A_MONTH

/** Nobody has more places ahead of them than this; it is room. */
const OF_A_PERSON = 50

/** What a person has a place on, and is not over. */
const heldBy = (personId: PersonId, now: Date): Where<TaskDoc> => ({
  personIds: personId,
  endsAt: is.above(now),
  state: is.not('withdrawn'),
})

/** What the first screen asks for: the tasks of a place, of a person, or of both. */
interface FirstTasks {
  readonly place: { readonly scope: GridCode | CommunityCode; readonly months: readonly YearMonth[] } | null
  /** Null in a view that does not serve. */
  readonly me: PersonId | null
  readonly now: Date
}

/**
 * Tasks of a grid or a community that still want something, whatever their month, and those that a person has a place on and that are not
 * over, anywhere: two questions to one collection, so one trip for both (ADR 0123).
 */
export const tasksAtFirst = (db: Db, { place, me, now }: FirstTasks) => {
  const around: Where<TaskDoc>[] = place
    ? [
        {
          ...(isGridCode(place.scope) ? { gridIds: place.scope } : { communityId: place.scope }),
          month: is.oneOf(place.months),
          state: is.oneOf(['open', 'accepting']),
        },
      ]
    : []
  const mine = me ? [heldBy(me, now)] : []
  // In no order: sorted, every task of the district would be walked by its start instead of these two by their own index.
  return db.find('tasks', anyOf(...around, ...mine), { limit: UNDER_WAY + OF_A_PERSON })
}

/** Tasks that a person has a place on and that are not over, the next first. */
export const tasksOfPerson = (db: Db, personId: PersonId, now: Date) =>
  db.find('tasks', heldBy(personId, now), { limit: OF_A_PERSON, order: [['endsAt', 'asc']] })

/** The most that one read answers. */
const ROWS_A_READ = 1000

/** What these people have been on since a moment, and what they have ahead. One trip: a page of people has a few tasks each. */
export const tasksOfPeople = (db: Db, people: readonly PersonId[], since: Date) =>
  db.find(
    'tasks',
    { personIds: is.oneOf(people), endsAt: is.above(since) },
    { limit: ROWS_A_READ, fields: ['_id', 'title', 'startsAt', 'endsAt', 'state', 'people', 'acceptance'] },
  )

/** Insert of the list is the lock of its community and month; false when there is one. */
export const insertList = (db: Db, list: DemandListDoc) => db.insert('demandLists', list)
export const loadList = (db: Db, id: DemandListDoc['_id']) => db.get('demandLists', id)
export const insertTasks = (db: Db, tasks: readonly TaskDoc[]) => insertMissing(db, 'tasks', tasks)

/** What every change of an open task is conditional on; a request that is in the log already matches nothing. */
export const openTask = (call: Pick<Call, 'request'>, id: TaskId) => ({
  _id: id,
  state: 'open' as const,
  [LOG_REQUEST]: is.not(call.request.id),
})

export const branchPath = (branch: BranchId, field: 'places' | 'placesLeft') => path('branches', branch, field)

/** Takes n places for the branch if as many are left, it has none yet (shape 1), and the limit is the one it was held against. */
export const claimPlaces = (
  call: Call,
  id: TaskId,
  claim: { branch: BranchId; name: string; places: number; limit: number | null },
) =>
  call.db.change(
    'tasks',
    {
      ...openTask(call, id),
      paused: is.not(true),
      ...audienceOf(claim.branch),
      claimUntil: is.above(new Date(call.now)),
      branchIds: is.not(claim.branch),
      placesLeft: is.atLeast(claim.places),
      placesPerBranch: claim.limit,
    },
    {
      placesLeft: to.inc(-claim.places),
      standby: to.pull({ branchId: claim.branch }),
      branchIds: to.push([claim.branch]),
      [path('branches', claim.branch)]: to.set({ name: claim.name, places: claim.places, placesLeft: claim.places }),
      ...remember(call, 'claim'),
    },
  )

/** Fills the branch's places with all of these people, or with none. Whoever assigns themselves has said yes. */
export const assignPeople = (call: Call, id: TaskId, assign: { branch: BranchId; people: readonly PersonId[] }) =>
  call.db.change(
    'tasks',
    {
      ...openTask(call, id),
      endsAt: is.above(new Date(call.now)),
      branchIds: assign.branch,
      personIds: is.noneOf(assign.people),
      [branchPath(assign.branch, 'placesLeft')]: is.atLeast(assign.people.length),
    },
    {
      personIds: to.push(assign.people),
      [branchPath(assign.branch, 'placesLeft')]: to.inc(-assign.people.length),
      ...Object.fromEntries(
        assign.people.map((person) => [
          path('people', person),
          to.set({ branchId: assign.branch, state: person === call.account.personId ? 'coming' : 'offered' }),
        ]),
      ),
      ...remember(call, 'assign'),
    },
  )

/** Takes one free place (`branch` null) or one of the branch's. */
export const takePlace = (call: Call, id: TaskId, place: { grid: GridCode; branch: BranchId | null }) => {
  const me = call.account.personId
  const pool = place.branch ? branchPath(place.branch, 'placesLeft') : path('placesLeft')
  return call.db.change(
    'tasks',
    {
      ...openTask(call, id),
      paused: is.not(true),
      endsAt: is.above(new Date(call.now)),
      gridIds: place.grid,
      personIds: is.not(me),
      [pool]: is.atLeast(1),
    },
    {
      personIds: to.push([me]),
      [pool]: to.inc(-1),
      [path('people', me)]: to.set({ branchId: place.branch, state: 'coming' }),
      ...remember(call, 'join'),
    },
  )
}

/** Says yes to the place that the branch offered. */
export const answerOffer = (call: Call, id: TaskId) => {
  const state = path('people', call.account.personId, 'state')
  return call.db.change(
    'tasks',
    { ...openTask(call, id), endsAt: is.above(new Date(call.now)), [state]: 'offered' },
    { [state]: to.set('coming'), ...remember(call, 'join') },
  )
}

/** Gives the caller's place back to where it came from; a free one only while no branch waits for it. */
export const returnPlace = (call: Call, id: TaskId, from: BranchId | null) => {
  const me = call.account.personId
  return call.db.change(
    'tasks',
    {
      ...openTask(call, id),
      startsAt: is.above(new Date(call.now)),
      personIds: me,
      [path('people', me, 'branchId')]: from,
      ...(from ? {} : { standby: is.exactly([]) }),
    },
    {
      personIds: to.pull(me),
      [path('people', me)]: to.remove(),
      [from ? branchPath(from, 'placesLeft') : path('placesLeft')]: to.inc(1),
      ...remember(call, 'leave'),
    },
  )
}

/** What a part of acceptance is conditional on: that no other part has begun or been posted since the task was read. */
const sameParts = (task: TaskDoc) =>
  task.acceptance ? { [path('acceptance', 'posted')]: task.acceptance.posted } : { acceptance: null }

/** Fixes who is awarded what (shape 6): until all of it is posted, the task does not change. */
export const beginAcceptance = (call: Remembered & Pick<Call, 'db'>, task: TaskDoc, acceptance: Acceptance) =>
  call.db.change(
    'tasks',
    { ...openTask(call, task._id), state: task.state, ...sameParts(task) },
    { state: to.set('accepting'), acceptance: to.set(acceptance), ...remember(call, 'accept') },
  )

/** Everything that was fixed is posted. Whom to ask for is forgotten with the last part: nobody needs it any more. */
export const closeAcceptance = (db: Db, id: TaskId, acceptance: Acceptance) =>
  db.change(
    'tasks',
    { _id: id, state: 'accepting', [path('acceptance', 'posted')]: acceptance.posted },
    {
      [path('acceptance', 'posted')]: to.set(acceptance.awards.length),
      [path('acceptance', 'awards')]: to.set(acceptance.awards),
      ...(acceptance.more
        ? { state: to.set('open') }
        : { state: to.set('accepted'), contact: to.set(null), sentBack: to.set(null) }),
    },
  )
