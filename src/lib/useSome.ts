import { useState } from 'react'

/** WeChat draws no more rows than this at once without becoming slow. */
const STEP = 30

/** A list that came whole, shown a step at a time: what of it is drawn, and the way to more. Goes with `End`. */
export function useSome<Row>(rows: readonly Row[], step = STEP) {
  const [shown, setShown] = useState(step)
  return {
    shown: rows.slice(0, shown),
    foot: { ended: shown >= rows.length, busy: false, onMore: () => setShown(shown + step) },
  }
}
