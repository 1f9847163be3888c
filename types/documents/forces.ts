import type { DistrictCode, GridCode, PersonId, PlanId, StreetCode } from '../domain/ids'
import type { MemberKind } from '../domain/org'
import type { LogEntry } from './tasks'

export type PlanState =
  | 'running'
  | 'failed'
  | 'ready'
  | 'edited'
  | 'submitted'
  | 'rejected'
  | 'approved'
  | 'applying'
  | 'applied'
  | 'undoing'
  | 'undone'

export interface PlanTotals {
  readonly missing: number
  readonly moved: number
  readonly metres: number
  readonly changed: number
}

/** What a run found for one kind of people; the prices are its certificate. */
export interface PlannedKind {
  readonly kind: MemberKind
  readonly totals: PlanTotals
  readonly nearestFirst: Omit<PlanTotals, 'changed'>
  readonly last: PlanTotals | null
  readonly proven: boolean
  readonly shortfalls: readonly { readonly gridId: GridCode; readonly missing: number }[]
  readonly cuts: readonly { readonly grids: readonly GridCode[]; readonly places: number; readonly people: number }[]
  readonly liftCap: { readonly capMetres: number; readonly missing: number } | null
  readonly prices: Readonly<Record<GridCode, number>>
}

/** `balancePlans/<id>`: an intent, from the run to the last support; its moves lie in parts. */
export interface BalancePlanDoc {
  readonly _id: PlanId
  readonly scope: DistrictCode | StreetCode
  readonly scopeName: string
  readonly state: PlanState
  readonly by: { readonly personId: PersonId; readonly name: string }
  readonly at: Date
  readonly rules: {
    readonly capMetres: number | null
    readonly separate: boolean
    readonly relays: boolean
    readonly changeMetres: number
  }
  /** The turn that the run knew of: applying needs the same still (compare-and-swap in `supportTurns`). */
  readonly turn: number
  readonly progress: {
    readonly step: 'reading' | 'grids' | 'people' | 'proving' | 'writing'
    readonly done: number
  } | null
  /** The plan in figures, beside what it is made of: lists read no more. Null until the run is through. */
  readonly totals: Readonly<Record<MemberKind, PlanTotals>> | null
  readonly kinds: readonly PlannedKind[]
  readonly flows: readonly {
    readonly from: GridCode
    readonly to: GridCode
    readonly cadres: number
    readonly volunteers: number
  }[]
  readonly parts: number
  /** Which parts are the plan's: made of their content, so that a run that died leaves none that could be taken for them. */
  readonly partsKey: string
  readonly partsDone: readonly number[]
  readonly pins: Readonly<Record<PersonId, GridCode | null>>
  readonly submittedBy: PersonId | null
  readonly decision: {
    readonly by: PersonId
    readonly byName: string
    readonly at: Date
    readonly says: string | null
  } | null
  readonly log: readonly LogEntry[]
}

export interface Move {
  readonly personId: PersonId
  readonly name: string
  readonly kind: MemberKind
  readonly from: GridCode
  readonly to: GridCode
  readonly metres: number
  readonly state: 'new' | 'kept' | 'changed' | 'fixed' | 'ended'
}

/** `planParts/<plan>:<key>-<nnn>`: so many moves of a plan, applied and undone together. */
export interface PlanPartDoc {
  readonly _id: `${PlanId}:${string}`
  readonly planId: PlanId
  readonly key: string
  readonly part: number
  /** Every grid that somebody comes from or goes to. */
  readonly gridIds: readonly GridCode[]
  readonly moves: readonly Move[]
}

/**
 * `supports/<person>`: where somebody helps; their home grid never changes. One at a time.
 * Who declined keeps it, declined, until its time is over: no plan moves them meanwhile.
 */
export interface SupportDoc {
  readonly _id: PersonId
  readonly name: string
  readonly kind: MemberKind
  readonly from: GridCode
  readonly fromName: string
  readonly to: GridCode
  readonly toName: string
  readonly metres: number
  readonly since: Date
  readonly until: Date
  readonly planId: PlanId
  readonly state: 'active' | 'ended'
  readonly answer: 'waiting' | 'accepted' | 'declined'
  /** What the plan found here, so that undoing it puts this back; null for nothing. */
  readonly before: Omit<SupportDoc, 'before' | 'log'> | null
  readonly log: readonly LogEntry[]
}

/**
 * `supportTurns/district`: raised when a plan begins to be applied or undone, and again when that is through. Two at once
 * cannot both raise it, and a run in the midst of one knows a number that is past when it is through.
 */
export interface SupportTurnDoc {
  readonly _id: 'district'
  readonly turn: number
  /** Whose turn it is; null when nobody applies or undoes anything. */
  readonly planId: PlanId | null
}
