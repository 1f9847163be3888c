import type { ActionName, ContextName, InputOf, VerbOf } from '../../../types/contracts/all'
import type { RefusalCode } from '../../../types/domain/refusals'
import type { Instant } from '../../../types/domain/time'
import type { Loaded, TestCloud } from '../cloud'

/** Fields of an input that differ from the contract's sample; some of them only a cloud knows that has been set up. */
type Differing<I> = Partial<I> | ((cloud: TestCloud) => Promise<Partial<I>>)

/** Documents and a moment in which one call of an action succeeds. */
interface Setting<I> {
  /** What sets it apart from the action's other scenes. */
  readonly variant?: string
  readonly documents: Loaded
  readonly clock: Instant
  /** The caller's openid. */
  readonly caller: string
  /** Laid over the contract's sample. */
  readonly input?: Differing<I>
  /** After this refusal a person gives something fresh and sends again: what went with a process that died can be given, not kept. */
  readonly tapsAgain?: RefusalCode
}

/** What the same `requestId` must not be used for afterwards: fields that make another wish of the input. */
type OtherWish<I> =
  | { readonly other: Differing<I> }
  /** Why the input holds nothing that another wish could be made of. */
  | { readonly noOther: string }

type SceneOf<A extends ActionName> =
  InputOf<A> extends { readonly requestId: string } ? Setting<InputOf<A>> & OtherWish<InputOf<A>> : Setting<InputOf<A>>

type OneOrMore<T> = T | readonly [T, ...T[]]

/** The scenes of a context: an action without one does not compile, and a write must say what another wish would be. */
export type ScenesOf<X extends ContextName> = {
  readonly [V in VerbOf<X>]: OneOrMore<SceneOf<Extract<ActionName, `${X}.${V}`>>>
}

/** A scene as the suites read it, whatever its action. */
export interface Scene extends Setting<object> {
  readonly action: ActionName
  readonly other?: Differing<object>
}
