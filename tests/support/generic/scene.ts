import type { ActionName, InputOf } from '../../../types/contracts/all'
import type { Instant } from '../../../types/domain/time'
import type { Loaded, TestCloud } from '../cloud'

/** Documents and a moment in which one call of an action succeeds. */
export interface Scene<A extends ActionName = ActionName> {
  readonly action: A
  /** What sets it apart from the action's other scenes. */
  readonly variant?: string
  readonly documents: Loaded
  readonly clock: Instant
  /** The caller's openid. */
  readonly caller: string
  /** The contract's sample, or what differs from it; some of it only the cloud knows. */
  readonly input: InputOf<A> | ((cloud: TestCloud) => Promise<InputOf<A>>)
  /** What the same `requestId` must not be used for after that: fields that make another wish of it. Writes only. */
  readonly other?: object | ((cloud: TestCloud) => Promise<object>)
}

/** Ties a scene's input to its action. */
export const scene = <A extends ActionName>(of: Scene<A>): Scene => of
