import type { AttendanceState } from '../domain/attendance'
import type { AttendanceId, CommunityCode, PersonId, ShiftId, StationId } from '../domain/ids'
import type { LogEntry } from './tasks'

/** When and where people may sign in for one task. */
export interface ShiftDoc {
  readonly _id: ShiftId
  readonly communityId: CommunityCode
  readonly stationId: StationId
  readonly stationName: string
  readonly title: string
  readonly startsAt: Date
  readonly endsAt: Date
  /** Raised to void every code made so far. */
  readonly keyVersion: number
}

/** `attendance/<shift>:<person>`: one stay. It carries what signing out needs, so that signing out reads one document. */
export interface AttendanceDoc {
  readonly _id: AttendanceId
  readonly shiftId: ShiftId
  readonly personId: PersonId
  readonly name: string
  readonly communityId: CommunityCode
  readonly stationId: StationId
  readonly stationName: string
  readonly title: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly keyVersion: number
  readonly state: AttendanceState
  readonly checkedInAt: Date
  readonly checkedOutAt: Date | null
  /** Whole minutes from check-in to check-out, counted to the planned end at most. */
  readonly minutes: number | null
  readonly log: readonly LogEntry[]
}
