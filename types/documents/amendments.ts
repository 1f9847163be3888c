import type { AmendmentKind, MarkState, Rank } from '../domain/amendments'
import type { AttendanceId, CommunityCode, PersonId, RequestId, ShiftId, StationId } from '../domain/ids'
import type { LogEntry } from './tasks'

/** One end of a stay as it should be recorded: of a late entry its code's own window, of a correction what the person wrote. */
export interface Mark {
  readonly at: Date
  readonly state: MarkState
  /** Who settled it, and why not. */
  readonly settled: {
    readonly by: PersonId
    readonly name: string
    readonly at: Date
    readonly reason: string | null
  } | null
}

/** From when to when somebody was there, with the minutes that count. */
export interface Times {
  readonly checkedInAt: Date
  readonly checkedOutAt: Date | null
  readonly minutes: number | null
}

/** `amendments/<shift>:<person>:<kind>`: what is to change in a stay once somebody else has said yes. It counts nothing by itself. */
export interface AmendmentDoc {
  readonly _id: `${AttendanceId}:${AmendmentKind}`
  readonly kind: AmendmentKind
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
  /** The lowest rank that may settle it: one level above the person's own, there. */
  readonly needs: Rank
  /**
   * `applying`: settled, and not yet written into the stay (shape 6) · `served`: it stands in the stay of a task that may have been accepted
   * without it · `settled`: nothing is left to do.
   */
  readonly state: 'pending' | 'applying' | 'served' | 'settled'
  readonly checkIn: Mark | null
  readonly checkOut: Mark | null
  /** Of a correction: why, in the person's words. */
  readonly words: string | null
  /** Of a correction: what was recorded when it was asked for. */
  readonly was: Times | null
  /** How often it was asked for. */
  readonly times: number
  readonly askedAt: Date
  /** Names what is asked: what a stay remembers when it has been applied. */
  readonly key: RequestId
  /** Counts changes; whoever saves on what they read names it. */
  readonly turn: number
  readonly log: readonly LogEntry[]
}
