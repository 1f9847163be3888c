import { useCallback, useRef, useState } from 'react'
import type { ActionName, InputOf, ValueOf } from '../../types/contracts/all'
import { call } from './client'
import { type Said, withWords } from './said'
import { Unanswered } from './transport'

/** How a question stands. `unanswered`: nothing came back, and nothing was changed. */
export type AskState<A extends ActionName> =
  | { readonly at: 'idle' }
  | { readonly at: 'asking' }
  | { readonly at: 'answered'; readonly value: ValueOf<A> }
  | { readonly at: 'refused'; readonly refusal: Said }
  | { readonly at: 'unanswered' }

/** Asks once, when a person wants to know, and always afresh: for what changes under one's hands, such as a code at a till. */
export function useAsk<A extends ActionName>(action: A) {
  const [state, setState] = useState<AskState<A>>({ at: 'idle' })
  const last = useRef<InputOf<A>>()
  const ask = useCallback(
    async (input: InputOf<A>) => {
      last.current = input
      setState({ at: 'asking' })
      const end = await askOnce(action, input)
      // A person who has asked something else meanwhile wants that answer.
      if (last.current === input) setState(end)
      return end
    },
    [action],
  )
  const again = useCallback(async () => {
    if (last.current) await ask(last.current)
  }, [ask])
  const reset = useCallback(() => {
    last.current = undefined
    setState({ at: 'idle' })
  }, [])
  return { state, ask, again, reset }
}

/** The same without a component: for work that goes on when its page is left. */
export async function askOnce<A extends ActionName>(action: A, input: InputOf<A>): Promise<AskState<A>> {
  try {
    const answer = await call(action, input)
    return answer.ok ? { at: 'answered', value: answer.value } : { at: 'refused', refusal: withWords(answer.refusal) }
  } catch (error) {
    if (error instanceof Unanswered) return { at: 'unanswered' }
    throw error
  }
}
