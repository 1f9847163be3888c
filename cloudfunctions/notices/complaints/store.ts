import type { ComplaintId, PersonId } from '../../../types/domain/ids'
import type { ComplaintState } from '../../../types/domain/notices'
import type { Instant } from '../../../types/domain/time'
import type { ComplaintDoc } from '../../../types/documents/notices'
import type { Call } from '../../_kernel/action'
import { type Db, is, to } from '../../_kernel/db'
import { LOG_REQUEST, remember } from '../../_kernel/once'
import { ROWS_A_PAGE } from '../store'

type After = readonly [Date, string] | undefined
type Desk = ComplaintDoc['scope']

export const loadComplaint = (db: Db, id: ComplaintId) => db.get('complaints', id)
/** False when this request has complained already. */
export const insertComplaint = (db: Db, complaint: ComplaintDoc) => db.insert('complaints', complaint)

const NEWEST = [
  ['at', 'desc'],
  ['_id', 'desc'],
] as const
const MOST_PRESSING = [
  ['dueAt', 'asc'],
  ['_id', 'asc'],
] as const

/** A page of what somebody complained of, newest first, and one more to tell whether there is a next page. */
export const complaintsOf = (db: Db, personId: PersonId, after: After) =>
  db.find('complaints', { personId }, { limit: ROWS_A_PAGE + 1, order: NEWEST, ...(after ? { after } : {}) })

/** A page of what a place has to answer, or has answered, by the day it was due, and one more. */
export const complaintsAt = (db: Db, scope: Desk, state: ComplaintState, after: After) =>
  db.find('complaints', { scope, state }, { limit: ROWS_A_PAGE + 1, order: MOST_PRESSING, ...(after ? { after } : {}) })

/** A page of what places inside a place left unanswered past the day, and one more. Codes inside it go on with a digit. */
export const overdueInside = (db: Db, scope: Desk, now: Instant, after: After) =>
  db.find(
    'complaints',
    { scope: is.between(`${scope}0`, `${scope}~`), state: 'open', dueAt: is.below(new Date(now)) },
    { limit: ROWS_A_PAGE + 1, order: MOST_PRESSING, ...(after ? { after } : {}) },
  )

/** Answers it, if nobody has; 0 also when this request did it already. */
export const saveAnswer = (call: Call, id: ComplaintId, answer: NonNullable<ComplaintDoc['answer']>) =>
  call.db.change(
    'complaints',
    { _id: id, state: 'open', [LOG_REQUEST]: is.not(call.request.id) },
    { state: to.set('answered'), answer: to.set(answer), ...remember(call, 'answerComplaint') },
  )
