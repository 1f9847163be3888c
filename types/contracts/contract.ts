// A namespace, so that a bundle leaves out what is not used of it: the sentences in 50 languages alone are 370 KB.
import * as z from 'zod'
import type { Role } from '../domain/org'
import type { Scope } from '../domain/ids'
import type { RefusalCode } from '../domain/refusals'

/**
 * How a role's scope must lie to the scope an action names:
 * `covers` the target lies inside it (a community over its grid) · `within` it lies inside the target (a grid's volunteer and the community's task)
 * · `touches` either.
 */
export type Reach = 'covers' | 'within' | 'touches'

/** One row of the authorisation table. There is no action without one: leaving it out does not compile. */
export type Who<Input> =
  /** Anybody WeChat vouches for, registered or not. */
  | { readonly anyone: true }
  /** Any active account, about itself only. */
  | { readonly registered: true }
  /** These roles, where their scope reaches the scope that the input names. */
  | { readonly roles: Readonly<Partial<Record<Role, Reach>>>; over(input: Input): Scope }

export interface Contract<
  I extends z.ZodObject = z.ZodObject,
  O extends z.ZodType = z.ZodType,
  C extends RefusalCode = RefusalCode,
> {
  readonly who: Who<z.output<I>>
  /** Always strict: an unknown field is refused, not ignored. */
  readonly input: I
  readonly output: O
  readonly refusals: readonly C[]
  /** A valid input: the fault grid, the authorisation matrix and the bad-input generator start from it. */
  readonly sample: z.input<I>
}

/** Fixes a contract's types; adds nothing at run time. */
export const contract = <I extends z.ZodObject, O extends z.ZodType, const C extends RefusalCode>(
  c: Contract<I, O, C>,
): Contract<I, O, C> => c

/** The actions of one context. */
export type Contracts = Readonly<Record<string, Contract>>

/** Everybody who lives or works in the place that the input names, and those above it. */
export const EVERYONE_THERE = {
  district: 'covers',
  street: 'touches',
  community: 'touches',
  branchSecretary: 'touches',
  gridWorker: 'touches',
  cadre: 'touches',
  volunteer: 'touches',
} as const satisfies Partial<Record<Role, Reach>>
