import type { GridCode, UnitId } from '../../../types/domain/ids'
import type { MemberKind, Occupation, Residence } from '../../../types/domain/org'

/** A row that says who lives where; null where it says nothing. */
export interface MemberRow {
  readonly name: string
  readonly phone: string
  readonly kind: MemberKind
  readonly occupation: Occupation | null
  /** A cadre's. */
  readonly unitId: UnitId | null
  readonly unitName: string | null
  readonly seniorRank: boolean | null
  readonly partyMember: boolean | null
  readonly gridId: GridCode
  readonly gridName: string
  readonly address: string | null
}

/** A row of a unit's list. */
export interface StaffRow {
  readonly name: string
  readonly phone: string
  readonly unitId: UnitId
  readonly unitName: string
  readonly seniorRank: boolean | null
  readonly residence: Residence
}

/** A row as a part keeps it: what the file held, and what was read from it or why it could not be. */
export interface Kept<R> {
  readonly row: number
  /** Where a file has several sheets of people. */
  readonly sheet: string | null
  /** In the order of the kind's columns, as the file had them. */
  readonly cells: readonly string[]
  readonly read: R | null
  readonly why: string | null
}
