import { useCallback, useEffect, useRef } from 'react'

/** One function for the life of a component, which does what the newest one given would do. */
export function useSteady<A>(does: (given: A) => void): (given: A) => void {
  const newest = useRef(does)
  useEffect(() => {
    newest.current = does
  })
  return useCallback((given) => newest.current(given), [])
}
