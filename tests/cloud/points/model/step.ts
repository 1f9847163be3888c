import * as fc from 'fast-check'
import { GOODS, MEMBERS } from './people'

/** What somebody does; `member` and `good` by number. */
export type Step =
  | { readonly kind: 'adjust'; readonly member: number; readonly points: number }
  | { readonly kind: 'reverse'; readonly member: number }
  /** A code is shown, and captured at one till or at two at once. */
  | { readonly kind: 'redeem'; readonly member: number; readonly good: number; readonly tills: 1 | 2 }
  /** A code is shown, and a till never gets to it, or tries once and asks no more. */
  | { readonly kind: 'walkAway'; readonly member: number; readonly good: number; readonly tried: boolean }
  /** The latest redemption is taken back, at one till or at two at once. */
  | { readonly kind: 'cancel'; readonly member: number; readonly tills: 1 | 2 }

const member = fc.nat({ max: MEMBERS.length - 1 })
const good = fc.nat({ max: GOODS.length - 1 })
const tills = fc.constantFrom(1 as const, 1 as const, 1 as const, 2 as const)
const points = fc.constantFrom(300, 400, -30)
const kind = <K extends Step['kind']>(name: K) => fc.constant(name)

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: kind('adjust'), member, points }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('reverse'), member }) },
  { weight: 12, arbitrary: fc.record({ kind: kind('redeem'), member, good, tills }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('walkAway'), member, good, tried: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('cancel'), member, tills }) },
)

/** So many steps, the same for the same seed. */
export const steps = (howMany: number, seed: number): Step[] => fc.sample(step, { numRuns: howMany, seed })
