import { useCallback, useState } from 'react'
import { canAsk } from '@/cloud/can-ask'
import { useAsk } from '@/cloud/useAsk'
import { trustedKeys } from './keys'
import { type Verdict, verdictOf } from './verdict'
import { type Held, judge } from './verify'

/** Judges what somebody scanned or typed: first by its signature, at once and without network, then by asking whether it still holds. */
export function useCheck(): {
  readonly verdict: Verdict | undefined
  readonly busy: boolean
  readonly check: (text: string) => void
} {
  const [held, setHeld] = useState<Held>()
  const { state, ask, reset } = useAsk('records.check')
  const check = useCallback(
    (text: string) => {
      const found = judge(text, trustedKeys())
      setHeld(found)
      if ((found.at === 'genuine' || found.at === 'number') && canAsk()) void ask({ code: text.replace(/\s/g, '') })
      else reset()
    },
    [ask, reset],
  )
  const busy = state.at === 'asking'
  return { verdict: held && !busy ? verdictOf(held, state) : undefined, busy, check }
}
