import { useMe } from '@/session/session'
import type { Role } from '../../../types/domain/org'

const DESK: ReadonlySet<Role> = new Set(['district', 'street', 'community'])

/**
 * The widest place that my desk role looks after around `place`; undefined for those who have none.
 * It says where to look for another grid and what to offer; whether it may be done, the server says.
 */
export function useReach(place: string): string | undefined {
  const me = useMe()
  const scopes = (me?.roles ?? []).filter(({ role, scope }) => DESK.has(role) && place.startsWith(scope))
  return scopes.map(({ scope }) => scope).sort((a, b) => a.length - b.length)[0]
}
