import type { AttendanceState, Proof, Standing, Whereabouts } from '../domain/attendance'
import type { AttendanceId, CommunityCode, PersonId, RequestId, ShiftId, StationId } from '../domain/ids'
import type { LogEntry } from './tasks'

/** Somebody named on a record beside the person it is about. */
export interface Named {
  readonly personId: PersonId
  readonly name: string
}

/** When and where people may sign in: for one task, or for a duty at the station without a task. */
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
  /** When each earlier key ended, so that what was scanned before that can still be sent in late; left out until the first, 50 kept. */
  readonly endedKeys?: readonly { readonly version: number; readonly at: Date }[]
  /** Who looks after it, of a duty; a task's shift is looked after by whoever arranges people there. */
  readonly inCharge: Named | null
  /** Its task was taken back: nobody signs in any more. */
  readonly withdrawn: boolean
  readonly log: readonly LogEntry[]
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
  /** Whole minutes that count, to the planned end at most; null while the person is in, and while the stay is `pending`. */
  readonly minutes: number | null
  readonly proof: Proof
  readonly standing: Standing
  /** Who confirmed or rejected it, when somebody had to. */
  readonly decided: (Named & { readonly at: Date }) | null
  /** Who signed this person in or out for them: both names are on the record. */
  readonly helpedIn: Named | null
  readonly helpedOut: Named | null
  /** Hash of the phone and the shift: tells that one phone signed many people in, and nothing else. */
  readonly device: string | null
  /** What the person let the station know at check-in, where it asked; left out when it did not ask or they did not say. */
  readonly whereabouts?: Whereabouts
  /** Of a duty without a task: what its confirmation awards, fixed before it is posted. */
  readonly points: number | null
  /** Signed out with a code that was kept without network, and confirmed by name. */
  readonly lateOut: boolean
  /** What was recorded before each correction 更正, the oldest first: both values stay. */
  readonly corrections: readonly Corrected[]
  readonly log: readonly LogEntry[]
}

/** Somebody else agreed to other times; these were there before. */
export interface Corrected {
  /** Names the request: it is applied once. */
  readonly key: RequestId
  readonly checkedInAt: Date
  readonly checkedOutAt: Date | null
  readonly minutes: number | null
  readonly by: Named
  readonly at: Date
}
