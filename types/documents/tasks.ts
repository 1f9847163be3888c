import type {
  AttendanceId,
  BranchId,
  CommunityCode,
  DivisionCode,
  GridCode,
  NoteId,
  PersonId,
  RequestId,
  StationId,
  TaskId,
} from '../domain/ids'
import type { RefusalCode } from '../domain/refusals'
import type { NoteTopic, PlaceState, TaskKind, TaskState, ReleaseReason } from '../domain/tasks'
import type { YearMonth } from '../domain/time'
import type { Sealed } from './org'

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
  /** How many places one branch may claim on this list; null: as many as there are. */
  readonly placesPerBranch: number | null
  readonly publishedAt: Date
  readonly log: readonly LogEntry[]
}

/** `demandDrafts/<community>:<month>`: the list as it is being written, by whichever of the community's people. Seen by nobody else. */
export interface DemandDraftDoc {
  readonly _id: DemandListDoc['_id']
  readonly communityId: CommunityCode
  readonly communityName: string
  readonly month: YearMonth
  /** Counts the savings: who saves says which one they have seen, so that two devices do not undo each other. */
  readonly version: number
  /** The form as it stands, and the list made of it when a day is set, as JSON: it may name people and where they live. */
  readonly body: Sealed
  /** `scheduled`: goes out by itself at `publishAt`. */
  readonly state: 'draft' | 'scheduled'
  readonly publishAt: Date | null
  /** Why it did not go out on its day. */
  readonly refused: { readonly code: RefusalCode; readonly at: Date } | null
  readonly savedBy: PersonId
  readonly savedAt: Date
  readonly log: readonly LogEntry[]
}

/** What one stay has earned. */
export interface Earned {
  readonly personId: PersonId
  readonly attendanceId: AttendanceId
  readonly minutes: number
  readonly points: number
}

export interface Award extends Earned {
  /** Which acceptance of the task gave it, from 0: people may be accepted in parts. */
  readonly part: number
  /** Minutes as attendance measured them; differs from `minutes` only with a reason. */
  readonly measured: number
  readonly why: string | null
  readonly remark: string | null
}

/** Somebody's decision with its reason: whom to ask, and what to tell the others. */
export interface Decision {
  readonly by: PersonId
  readonly at: Date
  readonly reason: string
}

/** What the community changed last of a published task. */
export interface Revised {
  readonly by: PersonId
  readonly at: Date
  /** What those who are on it are told; empty: nothing that touches them. */
  readonly said: string
  /** Counts the changes, from 1. */
  readonly nth: number
  /** The shift follows the task, and everybody on it has been told. */
  readonly settled: boolean
}

/** A branch that would take places if some came free, in the order in which they asked. */
export interface Standby {
  readonly branchId: BranchId
  readonly name: string
  readonly places: number
  readonly by: PersonId
  readonly at: Date
}

/** A branch's empty places offered to another, which has not answered. */
export interface Handover {
  readonly to: BranchId
  readonly toName: string
  readonly places: number
  readonly by: PersonId
  readonly at: Date
}

/** Places that came to a branch from the line of those who wait. `key`: the request that freed them, or the sweep's moment. */
export interface MovedUp {
  readonly branchId: BranchId
  readonly places: number
  readonly at: Date
  readonly key: string
}

/** Places that a branch gave back, and why: whoever arranges the rest reads it. */
export interface Release {
  readonly branchId: BranchId
  readonly name: string
  readonly places: number
  readonly reason: ReleaseReason
  readonly at: Date
}

/** Words and pictures of what was done: seen only by whoever accepts it and whoever gave it. */
export interface Evidence {
  readonly id: string
  readonly by: PersonId
  readonly at: Date
  readonly text: string
  readonly fileIds: readonly string[]
}

/** The intent of acceptance: each award is fixed once, then posted. People may be accepted in parts, which are appended. */
export interface Acceptance {
  /** Of the last part: who answers for the entries on people's records. */
  readonly by: PersonId
  readonly byName: string
  readonly at: Date
  readonly awards: readonly Award[]
  /** So many of the awards, from the first, are posted and on record; the others are the intent of a part under way. */
  readonly posted: number
  /** Somebody who served is left for a later part: when this one is posted, the task is open again. */
  readonly more: boolean
  /** Of the work, never of a person: 1 to 5, by the requester or for them. */
  readonly rating: number | null
  readonly remark: string | null
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
  /** What is done there, in words; a service record tells it. */
  readonly content: string | null
  /** Added after the month's list, at short notice. */
  readonly urgent: boolean
  /** Whom to ask for and where, `{name, phone, address}`: unsealed for the people on the task only, and only while it is under way. */
  readonly contact: Sealed | null
  readonly places: number
  /** Neither claimed by a branch nor taken by a person. */
  readonly placesLeft: number
  readonly branchIds: readonly BranchId[]
  readonly branches: Readonly<
    Record<BranchId, { readonly name: string; readonly places: number; readonly placesLeft: number }>
  >
  readonly personIds: readonly PersonId[]
  readonly people: Readonly<Record<PersonId, { readonly branchId: BranchId | null; readonly state: PlaceState }>>
  readonly standby: readonly Standby[]
  readonly handovers: Readonly<Record<BranchId, Handover>>
  /** Of the month's list as it was published; null: a branch may claim as many as there are. */
  readonly placesPerBranch: number | null
  /** The last 20. */
  readonly movedUp: readonly MovedUp[]
  /** The last 20. */
  readonly releases: readonly Release[]
  /** When its people were reminded of it; null: not yet. */
  readonly remindedAt: Date | null
  readonly evidence: readonly Evidence[]
  readonly state: TaskState
  /** An emergency has stopped claims and sign-ups here for a while (mechanism 22). */
  readonly paused: boolean
  /** `settled`: its shift is closed and everybody on it has been told. */
  readonly withdrawn: (Decision & { readonly settled: boolean }) | null
  readonly revised: Revised | null
  /** Sent back by whoever accepts: something is still missing. */
  readonly sentBack: Decision | null
  readonly acceptance: Acceptance | null
  readonly log: readonly LogEntry[]
}

/** `listeningNotes/<digest of the request>`: what somebody said during policy outreach, kept for the departments (mechanism 40). */
export interface ListeningNoteDoc {
  readonly _id: NoteId
  readonly taskId: TaskId
  readonly taskTitle: string
  readonly communityName: string
  /** The community and every place above it: whoever looks after one of them reads it. */
  readonly scopes: readonly DivisionCode[]
  readonly month: YearMonth
  readonly topic: NoteTopic
  readonly text: string
  /** Who said it, only if they agreed to be named. */
  readonly saidBy: string | null
  /** Who wrote it down; nobody is shown this. */
  readonly by: PersonId
  readonly at: Date
  /** Of the request that its id is made of. */
  readonly digest: string
}
