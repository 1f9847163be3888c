import { attendanceId, type PersonId, type ShiftId } from '../../types/domain/ids'
import type { AttendanceDoc, ShiftDoc } from '../../types/documents/attendance'
import type { Call } from '../_kernel/action'
import { type Db, is, to } from '../_kernel/db'
import { insertMissing } from '../_kernel/insert-missing'
import { LOG_REQUEST, remember } from '../_kernel/once'
import type { Leaving } from './rules/check-out'

export const STAYS_A_PAGE = 20
const PRESENT_SHOWN = 50
/** The most that one read answers. */
const STAYS_OF_A_SHIFT = 1000

/** A stay as other contexts see it. Its memory of requests stays here: with it a thousand of them pass the 1 MB that one read may answer. */
export type Stay = Omit<AttendanceDoc, 'log'>
export const STAY_FIELDS = [
  '_id',
  'shiftId',
  'personId',
  'name',
  'communityId',
  'stationId',
  'stationName',
  'title',
  'startsAt',
  'endsAt',
  'keyVersion',
  'state',
  'checkedInAt',
  'checkedOutAt',
  'minutes',
  'proof',
  'standing',
  'decided',
  'helpedIn',
  'helpedOut',
  'device',
  'points',
  'lateOut',
  'corrections',
] as const satisfies readonly (keyof Stay)[]

export const loadShift = (db: Db, id: ShiftId) => db.get('shifts', id)

export const loadStay = (db: Db, shift: ShiftId, person: PersonId) => db.get('attendance', attendanceId(shift, person))

/** False when the person has signed in at this shift before: the id is the lock (shape 2). */
export const insertStay = (db: Db, stay: AttendanceDoc) => db.insert('attendance', stay)

/** Ends the stay if it stands as it was read; a request that is in its memory already matches nothing. */
export const endStay = (call: Call, seen: AttendanceDoc, end: Leaving) =>
  call.db.change(
    'attendance',
    { _id: seen._id, state: seen.state, standing: seen.standing, [LOG_REQUEST]: is.not(call.request.id) },
    {
      state: to.set('out'),
      checkedOutAt: to.set(end.checkedOutAt),
      minutes: to.set(end.minutes),
      standing: to.set(end.standing),
      helpedOut: to.set(end.helpedOut),
      ...remember(call, 'checkOut'),
    },
  )

/** Who is in at a shift right now, first come first. */
export const presentAt = (db: Db, shiftId: ShiftId) =>
  db.find(
    'attendance',
    { shiftId, state: 'in' },
    { limit: PRESENT_SHOWN, order: [['checkedInAt', 'asc']], fields: ['name', 'checkedInAt'] },
  )

/** A page of somebody's stays, newest first, and one more to tell whether there is a next page. */
export const staysPage = (db: Db, personId: PersonId, after: readonly [Date, string] | undefined) =>
  db.find(
    'attendance',
    { personId },
    {
      limit: STAYS_A_PAGE + 1,
      order: [
        ['checkedInAt', 'desc'],
        ['_id', 'desc'],
      ],
      fields: STAY_FIELDS,
      ...(after ? { after } : {}),
    },
  )

/** Lifetime totals, summed over the stays. Null when there is none. */
export async function totalsOf(db: Db, personId: PersonId): Promise<{ minutes: number; times: number } | null> {
  const [totals] = await db.group<'attendance', { minutes: number; times: number }>(
    'attendance',
    { personId },
    { _id: null, minutes: { $sum: '$minutes' }, times: { $sum: 1 } },
    { limit: 1 },
  )
  return totals ?? null
}

/** The service of many people so far, in one trip; those who never served are not among them. */
export async function serviceOf(
  db: Db,
  people: readonly PersonId[],
): Promise<{ personId: PersonId; minutes: number; times: number }[]> {
  const groups = await db.group<'attendance', { _id: PersonId; minutes: number; times: number }>(
    'attendance',
    { personId: is.oneOf(people) },
    { _id: '$personId', minutes: { $sum: '$minutes' }, times: { $sum: 1 } },
    { limit: people.length },
  )
  return groups.map(({ _id, ...service }) => ({ personId: _id, ...service }))
}

/** Opens shifts, any number of times: those that are there stay as they are. */
export const openShifts = (db: Db, shifts: readonly ShiftDoc[]) => insertMissing(db, 'shifts', shifts)

/** Nobody signs in at this shift any more; any number of times. */
export const closeShift = (db: Db, id: ShiftId) =>
  db.change('shifts', { _id: id, withdrawn: false }, { withdrawn: to.set(true) })

/** A shift at another time, by when people are wanted there; any number of times. */
export const moveShift = (db: Db, id: ShiftId, { startsAt, endsAt }: Pick<ShiftDoc, 'startsAt' | 'endsAt'>) =>
  db.change('shifts', { _id: id }, { startsAt: to.set(startsAt), endsAt: to.set(endsAt) })

/** Everybody who signed in at a shift, by check-in, at most 1,000. */
export const staysOf = (db: Db, shiftId: ShiftId): Promise<Stay[]> =>
  db.find('attendance', { shiftId }, { limit: STAYS_OF_A_SHIFT, order: [['checkedInAt', 'asc']], fields: STAY_FIELDS })
