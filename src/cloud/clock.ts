import { useEffect, useReducer } from 'react'
import type { Instant } from '../../types/domain/time'
import { useVisible } from './useVisible'

/** What an answer said about the server's clock, and when it came by the phone's. */
export interface Heard {
  readonly now: Instant
  readonly heardAt: Instant
}

/** The server's clock at this moment, however wrong the phone's is; without an answer yet, the phone's. */
export const serverNow = (heard: Heard | undefined): Instant => Date.now() + (heard ? heard.now - heard.heardAt : 0)

/** The same, drawn again every second while the page is in front. */
export function useServerClock(heard: Heard | undefined): Instant {
  const visible = useVisible()
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)
  useEffect(() => {
    if (!visible) return undefined
    const timer = setInterval(drawAgain, 1000)
    return () => clearInterval(timer)
  }, [visible])
  return serverNow(heard)
}
