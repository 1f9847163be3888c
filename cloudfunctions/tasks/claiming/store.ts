import { type BranchId, communityOfTask, monthOfTask, type PersonId, type TaskId } from '../../../types/domain/ids'
import { MAX_TASKS_A_LIST } from '../../../types/domain/tasks'
import type { Instant } from '../../../types/domain/time'
import type { MovedUp, Release, TaskDoc } from '../../../types/documents/tasks'
import type { Call } from '../../_kernel/action'
import { type Db, is, path, to, type Update } from '../../_kernel/db'
import { remember } from '../../_kernel/once'
import { placesOn } from '../rules/claim'
import type { Moved, Pool } from '../rules/pool'
import { audienceOf } from '../rules/viewer'
import { branchPath, openTask } from '../store'

/** Room for a month's list and what was added to it. */
const OF_A_MONTH = 2 * MAX_TASKS_A_LIST
/** How many of the last moves and releases a task keeps. */
const KEPT = 20

/** What branches have of one month's list, so that its limit can be held against them. One trip. */
export const claimsOfMonth = (db: Db, taskId: TaskId, branches: readonly BranchId[]) =>
  db.find(
    'tasks',
    { communityId: communityOfTask(taskId), month: monthOfTask(taskId), branchIds: is.oneOf(branches) },
    { limit: OF_A_MONTH, fields: ['_id', 'branches', 'placesPerBranch', 'state'] },
  )

/** How many places a branch has on the list of a task's month. One trip. */
export const placesClaimed = async (db: Db, taskId: TaskId, branch: BranchId): Promise<number> =>
  placesOn(await claimsOfMonth(db, taskId, [branch]), branch)

/** Puts the branch at the end of the line, if nothing is free and it neither waits nor has places. */
export const joinLine = (call: Call, id: TaskId, wait: { branch: BranchId; name: string; places: number }) =>
  call.db.change(
    'tasks',
    {
      ...openTask(call, id),
      ...audienceOf(wait.branch),
      startsAt: is.above(new Date(call.now)),
      branchIds: is.not(wait.branch),
      [path('standby', 'branchId')]: is.not(wait.branch),
      placesLeft: 0,
    },
    {
      standby: to.push([
        {
          branchId: wait.branch,
          name: wait.name,
          places: wait.places,
          by: call.account.personId,
          at: new Date(call.now),
        },
      ]),
      ...remember(call, 'standby'),
    },
  )

export const leaveLine = (call: Call, id: TaskId, branch: BranchId) =>
  call.db.change(
    'tasks',
    { ...openTask(call, id), [path('standby', 'branchId')]: branch },
    { standby: to.pull({ branchId: branch }), ...remember(call, 'standby') },
  )

/** What is conditional on a task's places being as they were read. */
const asRead = (task: Pool) => ({
  placesLeft: task.placesLeft,
  branches: is.exactly(task.branches),
  standby: is.exactly(task.standby),
  handovers: is.exactly(task.handovers),
})

const replaced = (pool: Pool): Update<TaskDoc> => ({
  placesLeft: to.set(pool.placesLeft),
  branchIds: to.set(pool.branchIds),
  branches: to.set(pool.branches),
  standby: to.set(pool.standby),
  handovers: to.set(pool.handovers),
})

const noted = (moved: readonly Moved[], at: Instant, key: string): Update<TaskDoc> =>
  moved.length === 0
    ? {}
    : {
        movedUp: to.push(
          moved.map((one): MovedUp => ({ ...one, at: new Date(at), key })),
          KEPT,
        ),
      }

/** Saves what was decided on a task's places, if they and its begin, which a revision may move, still are as they were read. */
export const savePool = (call: Call, task: TaskDoc, pool: Pool, act: string) =>
  call.db.change(
    'tasks',
    { ...openTask(call, task._id), startsAt: task.startsAt, ...asRead(task) },
    { ...replaced(pool), ...remember(call, act) },
  )

/** Frees places and gives them to those who wait, in one update, if the places still are as they were read. */
export const saveFreed = (
  call: Call,
  task: TaskDoc,
  next: { readonly pool: Pool; readonly moved: readonly Moved[] },
  beside: { readonly person?: PersonId; readonly release?: Release; readonly act: string },
) =>
  call.db.change(
    'tasks',
    {
      ...openTask(call, task._id),
      startsAt: is.above(new Date(call.now)),
      ...asRead(task),
      ...(beside.person ? { [path('people', beside.person, 'branchId')]: null } : {}),
    },
    {
      ...replaced(next.pool),
      ...noted(next.moved, call.now, call.request.id),
      ...(beside.person ? { personIds: to.pull(beside.person), [path('people', beside.person)]: to.remove() } : {}),
      ...(beside.release ? { releases: to.push([beside.release], KEPT) } : {}),
      ...remember(call, beside.act),
    },
  )

/** Gives back the branch's places, all or some, if it has exactly so many and those are empty, nobody waits and others may still claim. */
export const releasePlaces = (call: Call, id: TaskId, release: Release & { readonly claimed: number }) => {
  const { claimed, ...noted } = release
  const { branchId, places } = noted
  const all = claimed === places
  return call.db.change(
    'tasks',
    {
      ...openTask(call, id),
      startsAt: is.above(new Date(call.now)),
      claimUntil: is.above(new Date(call.now)),
      branchIds: branchId,
      [branchPath(branchId, 'places')]: claimed,
      [branchPath(branchId, 'placesLeft')]: is.atLeast(places),
      standby: is.exactly([]),
    },
    {
      placesLeft: to.inc(places),
      ...(all
        ? {
            branchIds: to.pull(branchId),
            [path('branches', branchId)]: to.remove(),
            [path('handovers', branchId)]: to.remove(),
          }
        : {
            [branchPath(branchId, 'places')]: to.inc(-places),
            [branchPath(branchId, 'placesLeft')]: to.inc(-places),
          }),
      releases: to.push([noted], KEPT),
      ...remember(call, 'release'),
    },
  )
}

/** Takes a place back from somebody, as long as their answer and the task's begin are the ones that were decided on. */
export const takeBack = (call: Call, task: TaskDoc, place: { branch: BranchId | null; person: PersonId }) =>
  call.db.change(
    'tasks',
    {
      ...openTask(call, task._id),
      startsAt: task.startsAt,
      endsAt: is.above(new Date(call.now)),
      [path('people', place.person, 'branchId')]: place.branch,
      [path('people', place.person, 'state')]: task.people[place.person]?.state,
    },
    {
      personIds: to.pull(place.person),
      [path('people', place.person)]: to.remove(),
      [place.branch ? branchPath(place.branch, 'placesLeft') : path('placesLeft')]: to.inc(1),
      ...remember(call, 'freePlace'),
    },
  )

const REMINDED_A_RUN = 50
const MOVED_A_RUN = 20

/** Tasks that begin in a stretch of time and whose people have not been reminded. */
export const tasksToRemind = (db: Db, from: Instant, before: Instant) =>
  db.find(
    'tasks',
    {
      state: 'open',
      startsAt: is.between(new Date(from), new Date(before)),
      remindedAt: null,
      personIds: is.not([]),
    },
    { limit: REMINDED_A_RUN, order: [['startsAt', 'asc']] },
  )

export const markReminded = (db: Db, id: TaskId, now: Instant) =>
  db.change('tasks', { _id: id, remindedAt: null }, { remindedAt: to.set(new Date(now)) })

/** Tasks with free places that branches wait for. */
export const tasksWaitedFor = (db: Db, now: Instant) =>
  db.find(
    'tasks',
    {
      [path('standby', 'branchId')]: is.startingWith('b'),
      state: 'open',
      placesLeft: is.above(0),
      startsAt: is.above(new Date(now)),
    },
    { limit: MOVED_A_RUN },
  )

/** Moves the line up, if nobody has changed the places since. Idempotent by what it finds: there is no request to remember. */
export const moveLine = (
  db: Db,
  task: TaskDoc,
  next: { readonly pool: Pool; readonly moved: readonly Moved[] },
  now: Instant,
) =>
  db.change(
    'tasks',
    { _id: task._id, state: 'open', startsAt: is.above(new Date(now)), ...asRead(task) },
    { ...replaced(next.pool), ...noted(next.moved, now, String(now)) },
  )
