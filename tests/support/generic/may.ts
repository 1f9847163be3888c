import type { ContextName, VerbOf } from '../../../types/contracts/all'
import type { GridCode, Scope } from '../../../types/domain/ids'
import type { Role } from '../../../types/domain/org'
import type { Relation } from './divisions'

type Roles = Readonly<Partial<Record<Role, readonly Relation[]>>>

interface There {
  /** The place that the action's sample names. */
  readonly at: Scope
  readonly roles: Roles
  /** Who reads whole names in the answer, and whose: those of these grids' people. Left out, nobody reads any. */
  readonly names?: { readonly to: Roles; readonly of: readonly GridCode[] }
}

/** Who may do what where, in words of the register: a second reading of the contracts' tables, written by hand. */
export type May =
  | 'anyone'
  | 'registered'
  /** Registered, and the answer is a notice board: everybody may read there what is on at the place they name. */
  | 'board'
  | There

/** The rows of a context: an action without one does not compile. */
export type MayOf<X extends ContextName> = { readonly [V in VerbOf<X>]: May }

export const OVER = ['own', 'above'] as const
export const IN = ['own', 'below'] as const
const NEAR = ['own', 'above', 'below'] as const

export const EVERYONE_THERE: Roles = {
  district: OVER,
  street: NEAR,
  community: NEAR,
  branchSecretary: NEAR,
  gridWorker: NEAR,
  cadre: NEAR,
  volunteer: NEAR,
}
export const AUTHORITIES: Roles = { district: OVER, street: OVER, community: OVER }
