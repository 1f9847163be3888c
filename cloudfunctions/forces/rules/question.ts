import type { GridCode, PersonId } from '../../../types/domain/ids'
import type { Settlement } from '../../../types/domain/org'
import type { Point } from '../../../types/documents/org'

/** Somebody enrolled in a grid who can be counted on. Whoever is away is left out of the question. */
export interface Member {
  readonly personId: PersonId
  /** Where they are enrolled; helping elsewhere never changes it. */
  readonly gridId: GridCode
  readonly home: Point
  /** The grid they help now, if any. */
  readonly support: GridCode | null
  /** False: they stay where they are, in their support or at home, because they declined, are deployed, or it is settled. */
  readonly mayMove: boolean
}

/** A grid and how many people of the kind asked about it must have at least. */
export interface GridFloor {
  readonly gridId: GridCode
  readonly settlement: Settlement
  readonly centre: Point
  readonly floor: number
}

/** What may be done. A rule forbids pairs of person and grid; it never changes a cost. */
export interface BalanceRules {
  /** Nobody goes further from home than this. Null: as far as needed. */
  readonly capMetres: number | null
  /** Urban people help urban grids only, rural ones rural grids. */
  readonly separate: boolean
  /**
   * False: only who can be spared moves, from grids above their floor to grids below it. True: a grid may also pass people
   * on and be refilled by others (接力), which can reach further under a cap.
   */
  readonly relays: boolean
  /** What changing an existing support must save at least, in metres; a whole number. */
  readonly changeMetres: number
}

/**
 * Mechanisms 12 and 13 for one kind of people: cadres and volunteers never stand in for each other, so each is a question
 * of its own. Every grid that is named must be listed, and nobody twice.
 */
export interface BalanceQuestion {
  readonly members: readonly Member[]
  readonly grids: readonly GridFloor[]
  readonly rules: BalanceRules
}
