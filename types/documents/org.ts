import type { $brand } from 'zod'
import type {
  ApplicationId,
  BranchId,
  CommunityCode,
  DivisionCode,
  GridCode,
  MerchantId,
  OpenId,
  NominationId,
  PersonId,
  RequestId,
  PostId,
  StaffId,
  StationId,
  StreetCode,
  UnitId,
} from '../domain/ids'
import type {
  AccountState,
  BranchMode,
  DivisionLevel,
  MemberKind,
  MembershipState,
  MerchantState,
  Occupation,
  Residence,
  RoleGrant,
  Settlement,
  UnitLevel,
} from '../domain/org'
import type { ShopDesk } from '../domain/merchants'
import type { Skill } from '../domain/skills'
import type { LogEntry } from './tasks'

/** A sensitive value at rest: `<key id>.<nonce, tag and cipher text>`, AES-256-GCM, bound to its collection, id and field. */
export type Sealed = string & $brand<'Sealed'>

/** GeoJSON, WGS-84: longitude first. */
export interface Point {
  readonly type: 'Point'
  readonly coordinates: readonly [longitude: number, latitude: number]
}

/** `accounts/<openid>`: who may log in, and as what. Read afresh on every call. */
export interface AccountDoc {
  readonly _id: OpenId
  readonly personId: PersonId
  readonly name: string
  /** In the order of ROLES; the first is the view a person starts in. `scopeName` is what people call the scope. */
  readonly roles: readonly (RoleGrant & { readonly scopeName: string })[]
  readonly state: AccountState
  /** The consent sheet that was agreed to. */
  readonly consent: { readonly version: number; readonly at: Date } | null
  /** Station codes typed wrong in a row, by request, and when the last was; null after a right one, left out where there were none. */
  readonly wrongCodes?: { readonly requestIds: readonly RequestId[]; readonly at: Date } | null
  /** Notices shown up to then have been read (context notices); left out until the first. */
  readonly noticesReadTo?: Date
  /** Requests that changed it, 20 kept: it is read on every call. Left out where there were none. */
  readonly log?: readonly LogEntry[]
}

export interface PersonDoc {
  readonly _id: PersonId
  readonly name: string
  readonly occupation: Occupation
  /** What they say they can do; left out where they said nothing. */
  readonly skills?: readonly Skill[]
  /** The unit a cadre works for. */
  readonly unitId: UnitId | null
  /** Of deputy-section rank or above, 副科级以上; cadres only. */
  readonly seniorRank: boolean
  readonly partyMember: boolean
  readonly phone: Sealed | null
  /** Keyed hash of the phone number, so that a number finds its one person; without a number `-<person>`. Unique. */
  readonly phoneKey: string
  readonly address: Sealed | null
  readonly residence: Residence
  readonly log: readonly LogEntry[]
}

/** `memberships/<person>`: the one grid a person is enrolled in. Help elsewhere never changes it. */
export interface MembershipDoc {
  readonly _id: PersonId
  readonly gridId: GridCode
  readonly kind: MemberKind
  readonly name: string
  readonly occupation: Occupation
  /** As the person says, so that an order finds them by it. */
  readonly skills?: readonly Skill[]
  readonly unitName: string | null
  readonly since: Date
  readonly state: MembershipState
  /** `[longitude, latitude]` as JSON, beside the grid that it lies in; null when only the grid is known. */
  readonly home: Sealed | null
  /** Prefixes of name, pinyin and initials, at most 30: search is equality, user text never becomes a pattern. */
  readonly tokens: readonly string[]
  /** Every grid before this one, oldest first. */
  readonly moves: readonly {
    readonly from: GridCode | null
    readonly to: GridCode
    readonly at: Date
    readonly by: PersonId
    readonly byName: string
  }[]
  readonly log: readonly LogEntry[]
}

export interface DivisionDoc {
  readonly _id: DivisionCode
  readonly name: string
  readonly level: DivisionLevel
  readonly parentId: DivisionCode | null
  readonly settlement: Settlement | null
}

export interface GridDoc {
  readonly _id: GridCode
  readonly name: string
  readonly communityId: CommunityCode
  readonly communityName: string
  readonly streetId: StreetCode
  readonly streetName: string
  readonly settlement: Settlement
  /** Villages of a rural grid; empty for an urban one. */
  readonly covers: readonly { readonly id: CommunityCode; readonly name: string }[]
  readonly centre: Point
  readonly floors: Readonly<Record<MemberKind, number>>
  readonly branchId: BranchId
  readonly station: { readonly id: StationId; readonly name: string }
  /** Courtyards and housing estates, as addresses name them. */
  readonly places: readonly string[]
  /** Prefixes of the grid's name and places, with their pinyin. */
  readonly tokens: readonly string[]
  /** Mechanism 11, 设岗定责; posts of the same group name make a group. */
  readonly posts: Readonly<Record<PostId, { readonly group: string; readonly name: string; readonly duty: string }>>
  /** One post a person. */
  readonly holders: Readonly<Record<PersonId, { readonly postId: PostId; readonly name: string; readonly since: Date }>>
  /** What changed in posts and holders, newest last, 200 kept. */
  readonly postChanges: readonly {
    readonly at: Date
    readonly byName: string
    readonly act: 'saved' | 'dropped' | 'assigned' | 'freed'
    readonly postName: string
    readonly personName: string | null
  }[]
  readonly log: readonly LogEntry[]
}

export interface BranchDoc {
  readonly _id: BranchId
  readonly name: string
  readonly mode: BranchMode
  /** Null for an off-grid branch over courtyards and street shops. */
  readonly gridId: GridCode | null
  readonly communityId: CommunityCode
  readonly secretary: {
    readonly personId: PersonId
    readonly name: string
    readonly unitName: string | null
    readonly unitLevel: UnitLevel | null
    readonly seniorRank: boolean
    readonly since: Date
  } | null
  /** Who leads, or `-<branch>` for nobody. Unique: one branch a secretary, one secretary a branch (mechanism 6). */
  readonly secretaryId: PersonId | `-${BranchId}`
  /** Terms that have ended, oldest first. */
  readonly terms: readonly {
    readonly personId: PersonId
    readonly name: string
    readonly from: Date
    readonly until: Date
    readonly handover: string | null
  }[]
  readonly log: readonly LogEntry[]
}

/** `nominations/<branch>:<person>`: 组织推荐 and 个人自荐 of one cadre for one branch, merged (mechanism 6). */
export interface NominationDoc {
  readonly _id: NominationId
  readonly branchId: BranchId
  readonly communityId: CommunityCode
  readonly personId: PersonId
  readonly name: string
  readonly unitName: string | null
  readonly unitLevel: UnitLevel | null
  readonly seniorRank: boolean
  readonly partyMember: boolean
  /** Names of the places that recommended, each once. */
  readonly recommendedBy: readonly string[]
  readonly stoodAt: Date | null
  readonly statement: string | null
  /** `closed` when the branch got a secretary: the next selection starts anew. */
  readonly state: 'open' | 'closed'
  readonly log: readonly LogEntry[]
}

/** `staff/<unit>:<hash of the number>`: one row of a unit's staff list, held against enrolment (mechanism 8). */
export interface StaffDoc {
  readonly _id: StaffId
  readonly unitId: UnitId
  readonly name: string
  readonly phone: Sealed
  readonly phoneKey: string
  readonly seniorRank: boolean
  readonly residence: Residence
  readonly log: readonly LogEntry[]
}

/** `overviews/district`: derived, rebuilt at most a minute after a change, never authoritative. */
export interface OverviewDoc {
  readonly _id: 'district'
  readonly at: Date
  readonly grids: readonly {
    readonly id: GridCode
    readonly name: string
    readonly communityName: string
    readonly streetName: string
    readonly settlement: Settlement
    readonly cadres: number
    readonly volunteers: number
    /** How many of its members are of each occupation, and say that they have each skill; none of one is left out. */
    readonly occupations?: Readonly<Partial<Record<Occupation, number>>>
    readonly skills?: Readonly<Partial<Record<Skill, number>>>
    readonly floors: Readonly<Record<MemberKind, number>>
    readonly led: boolean
  }[]
  readonly offGrid: readonly { readonly id: BranchId; readonly name: string; readonly led: boolean }[]
}

/** `reconciliations/district`: every unit's staff list against enrolment; derived like the overview. */
export interface ReconciliationDoc {
  readonly _id: 'district'
  readonly at: Date
  readonly units: readonly {
    readonly unitId: UnitId
    readonly name: string
    readonly level: UnitLevel
    readonly staff: number
    readonly enrolled: number
    readonly outside: number
    readonly noAddress: number
    readonly notFound: number
    readonly unlisted: number
  }[]
}

export interface UnitDoc {
  readonly _id: UnitId
  readonly name: string
  readonly level: UnitLevel
}

/** A service station, 党群服务站点; a community has at least one. */
export interface StationDoc {
  readonly _id: StationId
  readonly name: string
  readonly communityId: CommunityCode
  readonly point: Point
  /** How people find it, and its own telephone, never a person's; left out where nobody has said. */
  readonly address?: string
  readonly phone?: string
  /** Asks people who sign in whether they are near, which they need not say; left out where nobody has chosen. */
  readonly asksWhere?: boolean
  readonly log?: readonly LogEntry[]
}

/** `merchants/m<community>-<nn>`: a shop of the alliance (mechanism 35); who may do what in it is in its people's accounts. */
export interface MerchantDoc {
  readonly _id: MerchantId
  readonly name: string
  readonly communityId: CommunityCode
  readonly streetId: StreetCode
  readonly place: string
  /** What it gives for points, in a sentence. */
  readonly offers: string
  /** Where it is called; null where nobody has said. */
  readonly phone: Sealed | null
  readonly licence: string | null
  /** The papers that it was approved on; null for the shops of the beginning. */
  readonly applicationId: ApplicationId | null
  readonly state: MerchantState
  /** How it last changed: suspended, opened again or left, by whom and why; null while it is as it was approved. */
  readonly standing: {
    readonly since: Date
    readonly by: PersonId
    readonly byName: string
    /** The desk that did it; null for an owner. */
    readonly desk: ShopDesk | null
    readonly reason: string
  } | null
  /** Those of its people who may do everything for it; they hold the role `merchant` over it like the others. */
  readonly ownerIds: readonly PersonId[]
  /** Lets people in as staff, for ten minutes from when it was shown. */
  readonly invite: { readonly digits: string; readonly shownAt: Date } | null
  /** Another name or place that an owner asks for: it waits for a word, or came back with words. Null where nothing is asked. */
  readonly renaming: {
    readonly name: string
    readonly place: string
    readonly by: PersonId
    readonly at: Date
    readonly words: string | null
  } | null
  /** Its rewards and its people's roles still bear the name of before; a timer sees to it. */
  readonly renamed: boolean
  readonly log: readonly LogEntry[]
}
