import type { CommunityCode, StreetCode, TaskId } from '../../../types/domain/ids'
import { FIRST_URGENT, MAX_URGENT_A_MONTH } from '../../../types/domain/tasks'
import type { YearMonth } from '../../../types/domain/time'
import type { DemandDraftDoc, TaskDoc } from '../../../types/documents/tasks'
import type { Call } from '../../_kernel/action'
import { anyOf, type Db, is, path, to } from '../../_kernel/db'
import { LOG_REQUEST, remember } from '../../_kernel/once'
import type { Counted } from '../rules/overview'
import { taskIdOf } from '../publishing'
import { openTask } from '../store'

type DraftId = DemandDraftDoc['_id']

export const loadDraft = (db: Db, id: DraftId) => db.get('demandDrafts', id)
/** False when a colleague's is there already. */
export const insertDraft = (db: Db, draft: DemandDraftDoc) => db.insert('demandDrafts', draft)

/** Saves over the version that the device has seen, and over no other. */
export const changeDraft = (
  call: Call,
  seen: number,
  { _id, communityName, version, body, state, publishAt, refused, savedBy, savedAt }: DemandDraftDoc,
) =>
  call.db.change(
    'demandDrafts',
    { _id, version: seen, [LOG_REQUEST]: is.not(call.request.id) },
    {
      communityName: to.set(communityName),
      version: to.set(version),
      body: to.set(body),
      state: to.set(state),
      publishAt: to.set(publishAt),
      refused: to.set(refused),
      savedBy: to.set(savedBy),
      savedAt: to.set(savedAt),
      ...remember(call, 'save'),
    },
  )

/** A timer's run publishes no more than this: the next one is a minute away. */
const DUE_A_RUN = 20

/** Drafts whose day has come, the longest due first. */
export const dueDrafts = (db: Db, now: Date) =>
  db.find(
    'demandDrafts',
    { state: 'scheduled', publishAt: is.below(new Date(now.getTime() + 1)) },
    { limit: DUE_A_RUN, order: [['publishAt', 'asc']] },
  )

/** It is published: the draft goes, unless somebody has changed it meanwhile. */
export const dropDraft = (db: Db, { _id, version }: DemandDraftDoc) => db.remove('demandDrafts', { _id, version })

/** It could not go out on its day: it is a draft again, with the reason. */
export const returnDraft = (db: Db, { _id, version }: DemandDraftDoc, refused: DemandDraftDoc['refused']) =>
  db.change(
    'demandDrafts',
    { _id, version, state: 'scheduled' },
    { state: to.set('draft'), publishAt: to.set(null), refused: to.set(refused) },
  )

/** Drafts of months that are over: they name people, and nobody can publish them any more. */
export const dropDraftsBefore = (db: Db, month: YearMonth) => db.remove('demandDrafts', { month: is.below(month) })

/** Sorts after every number of a task. */
const AFTER_DIGITS = '~'
/** Sorts before every letter of an id: the next one begins here. */
const BEFORE_DIGITS = '!'

/** The month's urgent tasks of a community, in order of number, with what they remember. */
export const urgentTasks = (db: Db, communityId: CommunityCode, month: YearMonth) => {
  const first = taskIdOf({ communityId, month }, FIRST_URGENT)
  return db.find(
    'tasks',
    { month, _id: is.between(first, `${first.slice(0, -2)}${AFTER_DIGITS}`) },
    { limit: 2 * MAX_URGENT_A_MONTH, order: [['_id', 'asc']], fields: ['_id', 'state', 'log'] },
  )
}

/** False when another request has taken the number. */
export const insertTask = (db: Db, task: TaskDoc) => db.insert('tasks', task)

/** Takes the task back while it is open; whom to ask for is forgotten with it. */
export const withdrawTask = (call: Call, id: TaskId, reason: string) =>
  call.db.change('tasks', openTask(call, id), {
    state: to.set('withdrawn'),
    withdrawn: to.set({ by: call.account.personId, at: new Date(call.now), reason, settled: false }),
    contact: to.set(null),
    ...remember(call, 'withdraw'),
  })

const SETTLED = path('withdrawn', 'settled')
const REVISED = path('revised', 'settled')
const NTH = path('revised', 'nth')

/** Changes the task as it was read, and not if its time or its places have changed since. */
export const reviseTask = (call: Call, task: TaskDoc, { next, said }: { next: Partial<TaskDoc>; said: string }) =>
  call.db.change(
    'tasks',
    {
      ...openTask(call, task._id),
      startsAt: task.startsAt,
      endsAt: task.endsAt,
      places: task.places,
      placesLeft: task.placesLeft,
      ...(task.revised ? { [REVISED]: true, [NTH]: task.revised.nth } : { revised: null }),
    },
    {
      ...Object.fromEntries(Object.entries(next).map(([field, value]) => [field, to.set(value)])),
      revised: to.set({
        by: call.account.personId,
        at: new Date(call.now),
        said,
        nth: (task.revised?.nth ?? 0) + 1,
        settled: false,
      }),
      ...remember(call, 'revise'),
    },
  )

export const markSettled = (db: Db, id: TaskId) => db.change('tasks', { _id: id }, { [SETTLED]: to.set(true) })
/** False when the task has been changed again since. */
export const markRevised = (db: Db, id: TaskId, nth: number) =>
  db.change('tasks', { _id: id, [NTH]: nth, [REVISED]: false }, { [REVISED]: to.set(true) })

/** Withdrawals and changes that stopped half-way. */
export const unsettledTasks = (db: Db) =>
  db.find('tasks', anyOf<TaskDoc>({ [SETTLED]: false }, { [REVISED]: false }), {
    limit: DUE_A_RUN,
    fields: ['_id', 'withdrawn'],
  })

const COUNTED = ['open', 'accepting', 'accepted'] as const
/** The communities of one street. */
const OF_A_STREET = 200
const peopleOn = { $size: '$personIds' }

/** A street's or a community's tasks of a month, added up by community: one trip. */
export const countByCommunity = (db: Db, scope: StreetCode | CommunityCode, month: YearMonth) =>
  db.group<'tasks', Counted>(
    'tasks',
    { month, _id: is.startingWith(`t${scope}`), state: is.oneOf(COUNTED) },
    {
      _id: '$communityId',
      tasks: { $sum: 1 },
      wanted: { $sum: '$places' },
      claimed: { $sum: { $subtract: ['$places', '$placesLeft'] } },
      done: { $sum: { $cond: [{ $eq: ['$state', 'accepted'] }, peopleOn, 0] } },
      open: { $sum: { $cond: [{ $eq: ['$state', 'open'] }, '$placesLeft', 0] } },
    },
    { limit: OF_A_STREET },
  )

/** What the overview and its workbook say of a task. */
const TOLD = [
  '_id',
  'communityId',
  'communityName',
  'gridIds',
  'title',
  'kind',
  'place',
  'startsAt',
  'endsAt',
  'urgent',
  'places',
  'placesLeft',
  'branches',
  'personIds',
  'people',
  'state',
] as const satisfies readonly (keyof TaskDoc)[]
export type Told = Pick<TaskDoc, (typeof TOLD)[number]>

/** Below what one read may answer, with all that is told of a task. */
const TASKS_A_READ = 200

/** Every task of a place in a month, in order of id: 200 a trip. */
export async function everyTask(db: Db, scope: string, month: YearMonth): Promise<Told[]> {
  const all: Told[] = []
  let from = `t${scope}`
  for (;;) {
    const page: Told[] = await db.find(
      'tasks',
      { month, _id: is.between(from, `t${scope}${AFTER_DIGITS}`) },
      { limit: TASKS_A_READ, order: [['_id', 'asc']], fields: TOLD },
    )
    all.push(...page)
    const last = page.at(-1)
    if (!last || page.length < TASKS_A_READ) return all
    from = `${last._id}${BEFORE_DIGITS}`
  }
}
