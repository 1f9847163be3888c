import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { write, type WriteAction, type WriteInput, type WriteState } from './write'

export type { WriteInput, WriteState } from './write'

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
      const run = write(action, input).then((end) => {
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
