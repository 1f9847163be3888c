import type {
  AttendanceId,
  BranchId,
  CommunityCode,
  GridCode,
  PersonId,
  RequestId,
  StationId,
  TaskId,
} from '../domain/ids'
import type { PlaceState, TaskKind, TaskState } from '../domain/tasks'
import type { YearMonth } from '../domain/time'

/** One remembered request: the same update that changed the document pushed it (last 200 kept). */
export interface LogEntry {
  readonly requestId: RequestId
  /** Hash of action, person and input: the same id with other content is refused. */
  readonly digest: string
  readonly act: string
  readonly by: PersonId
  readonly at: Date
}

/** `demandLists/<community>:<month>`: one list a community and month. */
export interface DemandListDoc {
  readonly _id: `${CommunityCode}:${YearMonth}`
  readonly communityId: CommunityCode
  readonly month: YearMonth
  readonly gridIds: readonly GridCode[]
  readonly claimUntil: Date
  readonly taskIds: readonly TaskId[]
  readonly publishedAt: Date
  readonly log: readonly LogEntry[]
}

export interface Award {
  readonly personId: PersonId
  readonly attendanceId: AttendanceId
  readonly minutes: number
  readonly points: number
}

/** A task with its places: what is scarce lives in the document that bounds it. Arrays serve conditions and indexes, maps hold state. */
export interface TaskDoc {
  readonly _id: TaskId
  readonly communityId: CommunityCode
  readonly communityName: string
  readonly month: YearMonth
  readonly gridIds: readonly GridCode[]
  readonly title: string
  readonly kind: TaskKind
  readonly place: string
  readonly stationId: StationId
  readonly stationName: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly claimUntil: Date
  readonly toBring: string | null
  readonly places: number
  /** Neither claimed by a branch nor taken by a person. */
  readonly placesLeft: number
  readonly branchIds: readonly BranchId[]
  readonly branches: Readonly<
    Record<BranchId, { readonly name: string; readonly places: number; readonly placesLeft: number }>
  >
  readonly personIds: readonly PersonId[]
  readonly people: Readonly<Record<PersonId, { readonly branchId: BranchId | null; readonly state: PlaceState }>>
  readonly state: TaskState
  /** The intent of acceptance: fixed once, then posted. */
  readonly acceptance: { readonly by: PersonId; readonly at: Date; readonly awards: readonly Award[] } | null
  readonly log: readonly LogEntry[]
}
