import type { AmendmentKind, Rank } from '../../../types/domain/amendments'
import { attendanceId, type PersonId, type Scope, type ShiftId } from '../../../types/domain/ids'
import { DAY } from '../../../types/domain/time'
import type { AmendmentDoc } from '../../../types/documents/amendments'
import type { AttendanceDoc, Corrected } from '../../../types/documents/attendance'
import type { Call } from '../../_kernel/action'
import { anyOf, type Db, is, path, to } from '../../_kernel/db'
import { LOG_REQUEST, remember } from '../../_kernel/once'
import type { Around } from '../rules/amendment/overlap'
import type { LateEnd } from '../rules/amendment/stay-by'
import { STAY_FIELDS, type Stay } from '../store'

export const AMENDMENTS_A_PAGE = 20
const AMENDMENTS_OF_A_PERSON = 50
/** Nobody is at more shifts than this in two days. */
const AROUND = 50
/** The most that one read answers. */
const AT_MOST = 1000
/** A sweep takes this many; what is left comes with the next. */
const A_SWEEP = 50

const amendmentId = (shift: ShiftId, person: PersonId, kind: AmendmentKind): AmendmentDoc['_id'] =>
  `${attendanceId(shift, person)}:${kind}`

export const loadAmendment = (db: Db, shift: ShiftId, person: PersonId, kind: AmendmentKind) =>
  db.get('amendments', amendmentId(shift, person, kind))

/** What is recorded and kept of a person a day before and after a moment, the shift's own among it; 2 trips in one round. */
export async function aroundOf(db: Db, personId: PersonId, at: Date): Promise<Around<Stay, AmendmentDoc>> {
  const near = is.between(new Date(at.getTime() - DAY), new Date(at.getTime() + DAY))
  const [stays, amendments] = await Promise.all([
    db.find(
      'attendance',
      { personId, checkedInAt: near },
      { limit: AROUND, order: [['checkedInAt', 'desc']], fields: STAY_FIELDS },
    ),
    db.find('amendments', { personId, startsAt: near }, { limit: AROUND, order: [['startsAt', 'desc']] }),
  ])
  return { stays, amendments }
}

/** False when there is one already: its id is the lock. */
export const insertAmendment = (db: Db, doc: AmendmentDoc) => db.insert('amendments', doc)

/** Saves what was decided on the turn that was read; a request that is in its memory already matches nothing. */
export const saveAmendment = (call: Call, before: AmendmentDoc, after: AmendmentDoc, act: string) =>
  call.db.change(
    'amendments',
    { _id: before._id, turn: before.turn, [LOG_REQUEST]: is.not(call.request.id) },
    {
      needs: to.set(after.needs),
      state: to.set(after.state),
      checkIn: to.set(after.checkIn),
      checkOut: to.set(after.checkOut),
      words: to.set(after.words),
      was: to.set(after.was),
      times: to.set(after.times),
      askedAt: to.set(after.askedAt),
      key: to.set(after.key),
      turn: to.set(after.turn),
      ...remember(call, act),
    },
  )

/** It stands in the stay now. */
export const closeAmendment = (db: Db, { _id, turn }: AmendmentDoc, state: 'served' | 'settled') =>
  db.change('amendments', { _id, turn, state: 'applying' }, { state: to.set(state) })

/** Late entries that stand in a stay, and of whose tasks nobody has looked yet whether they were accepted without it. */
export const lateServed = (db: Db) => db.find('amendments', { state: 'served' }, { limit: A_SWEEP })

/** The task has the late stay too, or never will. */
export const settleServed = (db: Db, { _id, turn }: AmendmentDoc) =>
  db.change('amendments', { _id, turn, state: 'served' }, { state: to.set('settled') })

/** Settled and not applied: what somebody's call began and did not finish. */
export const unfinishedAmendments = (db: Db) => db.find('amendments', { state: 'applying' }, { limit: A_SWEEP })

/** A late check-out ends a stay that nobody has ended, or that was closed for want of one, as it was read. */
export const endLate = (db: Db, { _id, state, standing }: Stay, end: LateEnd) =>
  db.change(
    'attendance',
    { _id, state, standing },
    {
      state: to.set('out'),
      checkedOutAt: to.set(end.checkedOutAt),
      minutes: to.set(end.minutes),
      standing: to.set(end.standing),
      points: to.set(end.points),
      decided: to.set(end.decided),
      lateOut: to.set(true),
    },
  )

const CORRECTED_BY = path('corrections', 'key')

/** Other times, once: the request that asked for them names what was there before. */
export const correctStay = (
  db: Db,
  id: AttendanceDoc['_id'],
  times: { checkedInAt: Date; checkedOutAt: Date; minutes: number | null },
  before: Corrected,
) =>
  db.change(
    'attendance',
    { _id: id, [CORRECTED_BY]: is.not(before.key) },
    {
      state: to.set('out'),
      checkedInAt: to.set(times.checkedInAt),
      checkedOutAt: to.set(times.checkedOutAt),
      minutes: to.set(times.minutes),
      corrections: to.push([before]),
    },
  )

export const amendmentsOf = (db: Db, personId: PersonId) =>
  db.find('amendments', { personId }, { limit: AMENDMENTS_OF_A_PERSON, order: [['startsAt', 'desc']] })

/** What waits in a place, by community and shift, and one more to tell whether there is a next page. */
export const pendingPage = (db: Db, scope: Scope, after: readonly [string, string] | undefined) =>
  db.find(
    'amendments',
    { state: 'pending', communityId: is.startingWith(scope) },
    {
      limit: AMENDMENTS_A_PAGE + 1,
      order: [
        ['communityId', 'asc'],
        ['_id', 'asc'],
      ],
      ...(after ? { after } : {}),
    },
  )

/** The code of a late entry: one shift, one window, one end of a stay. */
export interface Shown {
  readonly shiftId: ShiftId
  readonly end: 'checkIn' | 'checkOut'
  readonly at: Date
}

/** Who signed in or out while these codes were shown, and who sent them later; 2 trips in one round, none for no code. */
export async function withTheCodes(db: Db, shown: readonly Shown[]) {
  if (shown.length === 0) return { live: [], late: [] }
  const [live, late] = await Promise.all([
    // All of these shifts, and not only of these windows: so the index over shifts is read.
    db.find(
      'attendance',
      { shiftId: is.oneOf([...new Set(shown.map(({ shiftId }) => shiftId))]) },
      { limit: AT_MOST, fields: ['shiftId', 'checkedInAt', 'checkedOutAt', 'proof', 'lateOut'] },
    ),
    db.find(
      'amendments',
      anyOf(...shown.map(({ shiftId, end, at }) => ({ kind: 'late' as const, shiftId, [path(end, 'at')]: at }))),
      { limit: AT_MOST, fields: ['shiftId', 'checkIn', 'checkOut'] },
    ),
  ])
  return { live, late }
}

/** How many wait in a place that somebody of one of these ranks may settle, by kind; not their own. 1 trip. */
export const countPending = (db: Db, scope: Scope, of: { ranks: readonly Rank[]; not: PersonId }) =>
  db.group<'amendments', { _id: AmendmentKind; count: number }>(
    'amendments',
    {
      state: 'pending',
      communityId: is.startingWith(scope),
      needs: is.oneOf(of.ranks),
      personId: is.not(of.not),
    },
    { _id: '$kind', count: { $sum: 1 } },
    { limit: 2 },
  )
