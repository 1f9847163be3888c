import { paintBar } from '@/platform/nav-bar'
import { useEffect, useRef } from 'react'

/** While people are called for real the very top of the screen is red, the platform's bar too: so nobody takes it for a drill. */
export function useRedTop(live: boolean): void {
  const painted = useRef(false)
  // Not undone when the page goes: each page has its own bar, and by then another one is in front.
  useEffect(() => {
    if (painted.current === live) return
    painted.current = live
    paintBar(live)
  }, [live])
}
