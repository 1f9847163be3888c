import type { ActionName, AnswerOf, InputOf } from '../../types/contracts/all'
import { send } from './send'
import { Unanswered } from './transport'

/**
 * Asks one action. A refusal is an answer like any other.
 * @throws Unanswered when it cannot be known what happened
 */
export async function call<A extends ActionName>(action: A, input: InputOf<A>): Promise<AnswerOf<A>> {
  const context = action.slice(0, action.indexOf('.'))
  const answer = await send(context, { action, input })
  if (!isAnswer<A>(answer)) throw new Unanswered(action)
  return answer
}

/** The server parses what it says against the contract; here only the envelope is looked at. */
function isAnswer<A extends ActionName>(answer: unknown): answer is AnswerOf<A> {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false
  return answer.ok === true ? 'value' in answer : 'refusal' in answer
}
