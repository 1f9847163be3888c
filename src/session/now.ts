import { serverNow, useServerClock } from '@/cloud/clock'
import type { Instant } from '../../types/domain/time'
import { useHome } from './session'

function useHeard() {
  const { value, heardAt } = useHome()
  return value?.state === 'active' ? { now: value.now, heardAt } : undefined
}

/** The server's clock when this was drawn: what 今天 means, on a phone whose clock is wrong too. */
export const useNow = (): Instant => serverNow(useHeard())

/** The same, drawn again every second. */
export const useClock = (): Instant => useServerClock(useHeard())
