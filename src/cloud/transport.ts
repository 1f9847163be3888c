import type { ActionName } from '../../types/contracts/all'

/** One call to a context's function. Throws `Unanswered` when it cannot be known what happened over there. */
export type Transport = (context: string, call: { action: ActionName; input: unknown }) => Promise<unknown>

/** The network failed, the time ran out, or the far end broke: a write may have been done or not. */
export class Unanswered extends Error {
  override name = 'Unanswered'
}
