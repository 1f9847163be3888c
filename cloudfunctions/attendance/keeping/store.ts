import { LATE_MINUTES } from '../../../types/domain/attendance'
import type { CommunityCode, PersonId, ShiftId, StationId } from '../../../types/domain/ids'
import { DAY, type Instant, MINUTE } from '../../../types/domain/time'
import type { AttendanceDoc, Named, ShiftDoc } from '../../../types/documents/attendance'
import type { Call } from '../../_kernel/action'
import { anyOf, type Db, is, to, type Where } from '../../_kernel/db'
import { LOG_REQUEST, remember } from '../../_kernel/once'
import type { Verdict } from '../rules/confirm'

/** A station has a few shifts a day; this is room, not a page. */
const SHIFTS_A_DAY = 50
/** The most that one read answers. */
const A_READ = 1000
/** More often than this nobody changes the codes of one shift. */
const ENDED_KEYS_KEPT = 50
/** Two or three stays a person lie within an hour of a shift; this is room. */
const OTHERS_A_SHIFT = 500

/** A station's shifts that touch a day, by start. */
export const shiftsAt = (db: Db, stationId: StationId, from: Instant, before: Instant) =>
  db.find(
    'shifts',
    { stationId, startsAt: is.between(new Date(from), new Date(before)) },
    { limit: SHIFTS_A_DAY, order: [['startsAt', 'asc']] },
  )

/** These stays, of whoever has them. */
export const staysByIds = (db: Db, ids: readonly AttendanceDoc['_id'][]) =>
  db.find('attendance', { _id: is.oneOf(ids) }, { limit: Math.max(1, ids.length) })

/** Who came to a shift, by check-in. */
export const comersOf = (db: Db, shiftId: ShiftId) =>
  db.find('attendance', { shiftId }, { limit: A_READ, order: [['checkedInAt', 'asc']] })

/** What these people signed in to at other stations within a stretch of time. */
export const staysElsewhere = (
  db: Db,
  stationId: StationId,
  people: readonly PersonId[],
  [from, until]: readonly [Instant, Instant],
) =>
  db.find(
    'attendance',
    {
      personId: is.oneOf(people),
      checkedInAt: is.between(new Date(from), new Date(until)),
      stationId: is.not(stationId),
    },
    { limit: OTHERS_A_SHIFT, fields: ['_id', 'personId', 'stationId', 'stationName', 'checkedInAt', 'device'] },
  )

/** Opens a duty; false when the request that names it has opened one. */
export const insertDuty = (db: Db, shift: ShiftDoc) => db.insert('shifts', shift)

/** The next key of a shift, if it still has the one that was seen. */
export const raiseKey = (call: Call, id: ShiftId, seen: number) =>
  call.db.change(
    'shifts',
    { _id: id, keyVersion: seen, [LOG_REQUEST]: is.not(call.request.id) },
    {
      keyVersion: to.set(seen + 1),
      endedKeys: to.push([{ version: seen, at: new Date(call.now) }], ENDED_KEYS_KEPT),
      ...remember(call, 'revokeKey'),
    },
  )

/** Stays carry their shift's key, so that signing out reads one document; they follow it. */
export const followKey = (db: Db, shiftId: ShiftId, keyVersion: number) =>
  db.change('attendance', { shiftId, keyVersion: is.below(keyVersion) }, { keyVersion: to.set(keyVersion) })

/** Writes the word of the person in charge into a stay, if it is as they saw it. */
export const saveVerdict = (call: Call, seen: AttendanceDoc, by: Named, verdict: Verdict) =>
  call.db.change(
    'attendance',
    {
      _id: seen._id,
      state: seen.state,
      standing: seen.standing,
      checkedOutAt: seen.checkedOutAt,
      [LOG_REQUEST]: is.not(call.request.id),
    },
    {
      standing: to.set(verdict.standing),
      minutes: to.set(verdict.minutes),
      points: to.set(verdict.points),
      decided: to.set({ ...by, at: new Date(call.now) }),
      ...remember(call, 'confirmStays'),
    },
  )

/** Stays that nobody signed out of and whose shift has ended, the oldest first. */
export const forgotten = (db: Db, now: Instant, limit: number) =>
  db.find(
    'attendance',
    { state: 'in', endsAt: is.below(new Date(now + 1)) },
    { limit, order: [['endsAt', 'asc']], fields: ['_id', 'checkedInAt', 'endsAt', 'standing', 'state'] },
  )

/** Closes a stay at its planned end, if it is still open; a second time changes nothing. */
export const closeStay = (
  db: Db,
  { _id, endsAt, standing }: Pick<AttendanceDoc, '_id' | 'endsAt' | 'standing'>,
  minutes: number | null,
) =>
  db.change(
    'attendance',
    { _id, state: 'in', standing },
    { state: to.set('closed'), checkedOutAt: to.set(endsAt), minutes: to.set(minutes) },
  )

/** A shift of a community with people who wait for a word. */
export interface WaitingShift {
  readonly shiftId: ShiftId
  readonly title: string
  readonly people: number
  readonly since: Date
}

/** More shifts than ever wait in one community. */
const SHIFTS_WAITING = 100

/** Stays of one shift that stand alike. */
export interface StaysOfShift {
  readonly _id: { readonly shiftId: ShiftId; readonly state: AttendanceDoc['state']; readonly mine: boolean }
  readonly title: string
  readonly people: number
  readonly since: Date
}

/** Nobody can still sign out of what they came to before: a shift lasts a day at most. */
const OPEN_SINCE = 2 * DAY

/**
 * Who waits to be confirmed in a community but for the asker, by shift and by how they stand, and where the asker can still sign out: two
 * questions to one collection, so 1 trip. At least one of them is asked.
 */
export function pendingAndOpen(
  db: Db,
  ask: {
    readonly pendingIn: CommunityCode | null
    readonly openOf: boolean
    readonly me: PersonId
    readonly now: Instant
  },
): Promise<StaysOfShift[]> {
  const { pendingIn, openOf, me, now } = ask
  const pending: Where<AttendanceDoc>[] = pendingIn
    ? [{ communityId: pendingIn, standing: 'pending', personId: is.not(me) }]
    : []
  const open: Where<AttendanceDoc>[] = openOf
    ? [
        {
          personId: me,
          checkedInAt: is.above(new Date(now - OPEN_SINCE)),
          state: is.oneOf(['in', 'closed']),
          endsAt: is.above(new Date(now - LATE_MINUTES * MINUTE)),
        },
      ]
    : []
  return db.group<'attendance', StaysOfShift>(
    'attendance',
    anyOf(...pending, ...open),
    {
      _id: { shiftId: '$shiftId', state: '$state', mine: { $eq: ['$personId', me] } },
      title: { $first: '$title' },
      people: { $sum: 1 },
      since: { $min: '$checkedInAt' },
    },
    { limit: SHIFTS_WAITING },
  )
}
