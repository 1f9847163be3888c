import type { GridCode, PersonId } from '../../../types/domain/ids'

/** Somebody who helps a grid other than their own under a plan. */
export interface PlannedSupport {
  readonly personId: PersonId
  readonly from: GridCode
  readonly to: GridCode
  /** From their home to the middle of the grid. */
  readonly metres: number
  /** `new`: helped nobody so far; `kept`: goes on; `changed`: helped another grid; `fixed`: was not for the plan to decide. */
  readonly state: 'new' | 'kept' | 'changed' | 'fixed'
}

/** A support that ends: they stay in their own grid again. */
export interface EndedSupport {
  readonly personId: PersonId
  readonly to: GridCode
}

/** 缺口: how many people a grid still lacks. */
export interface Shortfall {
  readonly gridId: GridCode
  readonly missing: number
}

/** A plan in figures. */
export interface Totals {
  readonly missing: number
  /** People who help another grid, fixed ones included, and their metres together. */
  readonly moved: number
  readonly metres: number
  /** Supports that go elsewhere or end. */
  readonly changed: number
}

/** 调配方案 for one kind of people. */
export interface BalancePlan {
  readonly supports: readonly PlannedSupport[]
  readonly ended: readonly EndedSupport[]
  readonly shortfalls: readonly Shortfall[]
  readonly totals: Totals
  /** The certificate: what one more place would cost, grid by grid. `verify` needs nothing else to prove the plan best. */
  readonly prices: Readonly<Record<GridCode, number>>
}
