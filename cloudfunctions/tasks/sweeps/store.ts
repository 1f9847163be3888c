import type { DivisionCode, TaskId } from '../../../types/domain/ids'
import { type Db, is, to } from '../../_kernel/db'

/** Below what one firing may do in its minute; what is left is the next one's. */
const FINISHED_A_RUN = 20
/** All that can end within one hour over the district, with room; a row is small. */
const REMINDED_A_RUN = 1000

/** Acceptances that somebody began and did not finish, or not yet. */
export const acceptancesBegun = (db: Db) =>
  db.find('tasks', { state: 'accepting' }, { limit: FINISHED_A_RUN, order: [['endsAt', 'asc']] })

/** Tasks that ended between two moments and are not accepted. */
export const unacceptedEnded = (db: Db, from: Date, before: Date) =>
  db.find(
    'tasks',
    { state: 'open', endsAt: is.between(from, before) },
    { limit: REMINDED_A_RUN, fields: ['communityId', 'title', 'endsAt', 'personIds', 'sentBack'] },
  )

/** More tasks than are open in the whole district are resumed over several firings. */
const RESUMED_A_RUN = 1000

export const pausedTasks = (db: Db) =>
  db.find('tasks', { paused: true }, { limit: RESUMED_A_RUN, fields: ['communityId'] })

export const pauseInside = (db: Db, places: readonly DivisionCode[]) =>
  db.change(
    'tasks',
    { communityId: is.startingWith(...places), state: 'open', paused: is.not(true) },
    { paused: to.set(true) },
  )

export const resume = (db: Db, ids: readonly TaskId[]) =>
  db.change('tasks', { _id: is.oneOf(ids) }, { paused: to.set(false) })
