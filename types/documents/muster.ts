import type {
  CommunityCode,
  DivisionCode,
  GridCode,
  OrderId,
  PersonId,
  RequestId,
  StationId,
  StreetCode,
} from '../domain/ids'
import type { Mode, OrderLevel, OrderState, Response } from '../domain/muster'
import type { MemberKind, Occupation } from '../domain/org'
import type { Skill } from '../domain/skills'
import type { LogEntry } from './tasks'

/**
 * Whom an order calls: people of these kinds and, when any are named, of these occupations; holders of posts in these groups; or those
 * who say that they have one of these skills.
 */
export type Called =
  | { readonly by: 'kinds'; readonly kinds: readonly MemberKind[]; readonly occupations: readonly Occupation[] }
  | { readonly by: 'groups'; readonly groups: readonly string[] }
  | { readonly by: 'skills'; readonly skills: readonly Skill[] }

/** Where people come together: what a phone needs to lead them there and to ring. WGS-84. */
export interface MeetingPlace {
  readonly name: string
  readonly longitude: number
  readonly latitude: number
  readonly address: string | null
  /** The station's own telephone. */
  readonly phone: string | null
}

/** What an order asks for: what a called person reads. */
export interface OrderFacts {
  readonly level: OrderLevel
  readonly title: string
  readonly duty: string
  readonly toBring: string | null
  readonly assembleAt: Date
  /** Where to come; null: each grid's own station. */
  readonly station: { readonly id: StationId; readonly name: string } | null
  /** Answering is expected of cadres; only in an emergency (guardrail: check-in is compulsory there and nowhere else). */
  readonly compulsory: boolean
}

/** `orders/<id>`: one order, 工作指令 (mechanism 21): the intent of publishing it and, once it is over, of reporting on it. */
export interface OrderDoc extends OrderFacts {
  readonly _id: OrderId
  /** Whoever issued it, and over what. */
  readonly scope: DivisionCode
  readonly scopeName: string
  readonly by: PersonId
  readonly byName: string
  readonly at: Date
  readonly places: readonly DivisionCode[]
  /** Every street and community that it reaches, and the district: whoever watches over one of them finds it. */
  readonly reach: readonly DivisionCode[]
  readonly called: Called
  /** People who are out on another order are called as well. */
  readonly callDeployed: boolean
  readonly neededPerGrid: number
  readonly state: OrderState
  /** Grids and people it went to; 0 while it is being published. */
  readonly totals: { readonly grids: number; readonly called: number }
  /** 1 when it went out, one more each time it was changed. */
  readonly version: number
  readonly changes: readonly { readonly at: Date; readonly byName: string; readonly text: string }[]
  readonly ended: { readonly by: PersonId; readonly byName: string; readonly at: Date } | null
  /** What each level would do better next time. */
  readonly lessons: Readonly<
    Partial<
      Record<
        DivisionCode,
        { readonly scopeName: string; readonly byName: string; readonly at: Date; readonly text: string }
      >
    >
  >
  /** Whether service was recorded and the report worked out; looked for by the sweep. */
  readonly settled: boolean
  readonly log: readonly LogEntry[]
}

/** Help that one grid's person is asked for, or gives, in another. */
export interface HelpAsked {
  readonly to: GridCode
  readonly toName: string
  /** Where they are to come there. */
  readonly place: MeetingPlace | null
  readonly state: 'asked' | 'agreed' | 'declined'
  readonly at: Date
}

/** One person's answer, 响应, in the document of the grid they live in. */
export interface MusterAnswer {
  readonly name: string
  readonly kind: MemberKind
  readonly state: Response
  readonly at: Date
  readonly readAt: Date | null
  readonly comingAt: Date | null
  readonly arrivedAt: Date | null
  readonly leftAt: Date | null
  /** On the way for about so long. */
  readonly minutes: number | null
  readonly reason: string | null
  /** Arrival was seen: by the station's code or by whoever leads. */
  readonly confirmed: boolean
  /** The other grid of the order whose screen they scanned; null: their own, or nobody's screen. */
  readonly seenIn: { readonly gridId: GridCode; readonly name: string } | null
  readonly help: HelpAsked | null
  readonly teamId: string | null
  /** The last requests that changed it, so that a repeat of any of them is told from a new one. */
  readonly requests: readonly { readonly id: RequestId; readonly digest: string }[]
}

export interface Counts {
  readonly read: number
  readonly coming: number
  readonly arrived: number
  readonly cannot: number
  readonly left: number
}

/** `musterGrids/<order>:<grid>`: one grid in one order; whoever answers changes this one document (shape 4). */
export interface MusterGridDoc {
  readonly _id: `${OrderId}:${GridCode}`
  readonly orderId: OrderId
  readonly gridId: GridCode
  readonly gridName: string
  readonly communityId: CommunityCode
  readonly streetId: StreetCode
  readonly at: Date
  readonly stationName: string
  /** Null for a station that is none any more. */
  readonly place: MeetingPlace | null
  readonly facts: OrderFacts
  readonly version: number
  readonly byName: string
  readonly calledWho: Called
  readonly callDeployed: boolean
  readonly active: boolean
  readonly needed: number
  /** Members under the order's filter when it went out. */
  readonly called: number
  /** Of the people who live here and have not gone to help another grid. */
  readonly counts: Counts
  /** Of the people who live here and help there. */
  readonly sent: Readonly<Record<GridCode, Counts>>
  readonly sentTo: readonly GridCode[]
  readonly answers: Readonly<Record<PersonId, MusterAnswer>>
  /** Those of them who are on the way or there, so that another order can leave them in peace without reading all answers. */
  readonly out: readonly PersonId[]
  readonly teams: Readonly<
    Record<string, { readonly name: string; readonly post: string; readonly leader: PersonId | null }>
  >
  /** The secretary asks for more. */
  readonly wanted: { readonly people: number; readonly why: string; readonly at: Date } | null
  readonly reports: readonly {
    readonly id: string
    readonly by: PersonId
    readonly byName: string
    readonly at: Date
    readonly text: string
    /** A picture of it, kept by us. */
    readonly fileId: string | null
  }[]
  /** What whoever led here would do better next time. */
  readonly lesson: { readonly byName: string; readonly at: Date; readonly text: string } | null
  /** How many of the escalation's steps have been taken. */
  readonly stage: number
  readonly log: readonly LogEntry[]
}

/** `musterReports/<order>`: derived once an order is over, and again when somebody adds a lesson: never authoritative. */
export interface MusterReportDoc {
  readonly _id: OrderId
  readonly at: Date
  readonly totals: Counts & {
    readonly called: number
    readonly needed: number
    readonly served: number
    readonly minutes: number
  }
  /** Per street: how many had read, come and arrived so many minutes after the order. */
  readonly streets: readonly {
    readonly id: StreetCode
    readonly name: string
    readonly called: number
    readonly curve: readonly {
      readonly minute: number
      readonly read: number
      readonly coming: number
      readonly arrived: number
    }[]
  }[]
  readonly grids: readonly (Counts & {
    readonly id: GridCode
    readonly name: string
    readonly called: number
    readonly needed: number
    readonly helpers: number
    readonly late: number
    /** People who live here and served, seen there; and their minutes together. */
    readonly served: number
    readonly minutes: number
    /** Minutes until half of the needed were there; null: they never were. */
    readonly halfAfter: number | null
  })[]
}

/** `modes/<scope>`: 平时 or 应急 (mechanism 22), with who ordered it; no document is peace. */
export interface ModeDoc {
  readonly _id: DivisionCode
  readonly scopeName: string
  readonly mode: Mode
  readonly since: Date
  readonly by: PersonId
  readonly byName: string
  readonly reason: string
  /** Standing tasks take no claims and no places meanwhile. */
  readonly tasksPaused: boolean
  readonly past: readonly {
    readonly mode: Mode
    readonly from: Date
    readonly until: Date
    readonly byName: string
    readonly reason: string
  }[]
  readonly log: readonly LogEntry[]
}
