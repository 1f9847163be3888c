import type {
  BranchId,
  CommunityCode,
  DivisionCode,
  GridCode,
  MerchantId,
  OpenId,
  PersonId,
  StationId,
  StreetCode,
  UnitId,
} from '../domain/ids'
import type {
  AccountState,
  BranchMode,
  DivisionLevel,
  MemberKind,
  Occupation,
  RoleGrant,
  Settlement,
  UnitLevel,
} from '../domain/org'

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
}

export interface PersonDoc {
  readonly _id: PersonId
  readonly name: string
  readonly occupation: Occupation
  /** The unit a cadre works for. */
  readonly unitId: UnitId | null
  /** Of deputy-section rank or above, 副科级以上; cadres only. */
  readonly seniorRank: boolean
  readonly partyMember: boolean
  readonly home: Point
}

/** `memberships/<person>`: the one grid a person is enrolled in. Help elsewhere never changes it. */
export interface MembershipDoc {
  readonly _id: PersonId
  readonly gridId: GridCode
  readonly kind: MemberKind
  readonly name: string
  readonly occupation: Occupation
  readonly unitName: string | null
  readonly since: Date
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
}

export interface BranchDoc {
  readonly _id: BranchId
  readonly name: string
  readonly mode: BranchMode
  /** Null for an off-grid branch over courtyards and street shops. */
  readonly gridId: GridCode | null
  readonly communityId: CommunityCode
  readonly secretary: { readonly personId: PersonId; readonly name: string } | null
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
}

export interface MerchantDoc {
  readonly _id: MerchantId
  readonly name: string
  readonly communityId: CommunityCode
  readonly streetId: StreetCode
  readonly place: string
}
