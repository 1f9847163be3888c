import type { ActionName, InputOf, ValueOf } from '../../types/contracts/all'
import type { Instant } from '../../types/domain/time'
import { call } from './client'
import { intentFor, settle } from './intents'
import { type Said, withWords } from './said'
import { Unanswered } from './transport'

/** The actions that change something: their input carries a `requestId`, which is added here. */
export type WriteAction = {
  [A in ActionName]: InputOf<A> extends { requestId: string } ? A : never
}[ActionName]

export type WriteInput<A extends WriteAction> = Omit<InputOf<A>, 'requestId'>

/** How a write stands. `unknown`: it may have been done or not; sending the same again tells, and changes nothing twice. */
export type WriteState<A extends WriteAction> =
  | { readonly at: 'idle' }
  | { readonly at: 'sending' }
  /** `heardAt`: when the answer came, by the phone's clock. */
  | { readonly at: 'done'; readonly value: ValueOf<A>; readonly heardAt: Instant }
  | { readonly at: 'refused'; readonly refusal: Said }
  | { readonly at: 'unknown' }

/** One change, once: the id is stored before sending, and the same input after `unknown` goes out with the same id. */
export async function write<A extends WriteAction>(action: A, input: WriteInput<A>): Promise<WriteState<A>> {
  const requestId = intentFor(action, input)
  try {
    const answer = await call(action, { ...input, requestId } as InputOf<A>)
    settle(action)
    return answer.ok
      ? { at: 'done', value: answer.value, heardAt: Date.now() }
      : { at: 'refused', refusal: withWords(answer.refusal) }
  } catch (error) {
    if (error instanceof Unanswered) return { at: 'unknown' }
    throw error
  }
}
