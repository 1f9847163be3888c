import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { ActionName, InputOf, ValueOf } from '../../types/contracts/all'
import type { Instant } from '../../types/domain/time'
import { call } from './client'
import { intentFor, settle } from './intents'
import { type Said, withWords } from './said'
import { Unanswered } from './transport'

/** The actions that change something: they carry a `requestId`. */
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

export interface Write<A extends WriteAction> {
  readonly state: WriteState<A>
  /** Sends, and answers how it ended. A second call while one is under way answers the first one's end. */
  readonly send: (input: WriteInput<A>) => Promise<WriteState<A>>
  /** The same again after `unknown`, with the same id. */
  readonly retry: () => Promise<WriteState<A>>
  /** Back to idle: the person has read how it ended. */
  readonly reset: () => void
}

/** One change by one person. Every page asks afresh once an answer is there, because any of them may show it. */
export function useWrite<A extends WriteAction>(action: A): Write<A> {
  const queries = useQueryClient()
  const [state, setState] = useState<WriteState<A>>({ at: 'idle' })
  const last = useRef<WriteInput<A>>()
  const underWay = useRef<Promise<WriteState<A>>>()

  const send = useCallback(
    (input: WriteInput<A>) => {
      if (underWay.current) return underWay.current
      last.current = input
      setState({ at: 'sending' })
      const run = attempt(action, input).then((end) => {
        underWay.current = undefined
        setState(end)
        if (end.at !== 'unknown') void queries.invalidateQueries()
        return end
      })
      underWay.current = run
      return run
    },
    [action, queries],
  )
  const retry = useCallback(
    () => (last.current ? send(last.current) : Promise.resolve<WriteState<A>>({ at: 'idle' })),
    [send],
  )
  const reset = useCallback(() => setState({ at: 'idle' }), [])
  return { state, send, retry, reset }
}

async function attempt<A extends WriteAction>(action: A, input: WriteInput<A>): Promise<WriteState<A>> {
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
