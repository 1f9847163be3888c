import type { PersonId } from '../../types/domain/ids'
import type { Point, Sealed } from '../../types/documents/org'
import { unseal } from '../_kernel/sealed'
import { secret } from '../_kernel/secret'

/** Where somebody lives; null when only their grid is known. It is worked with here and goes nowhere. */
export function homeOf(person: PersonId, home: Sealed | null): Point | null {
  if (home === null) return null
  const spot: unknown = JSON.parse(unseal(secret('SEAL_KEY'), home, ['memberships', person, 'home']))
  if (!Array.isArray(spot)) return null
  const [longitude, latitude]: readonly unknown[] = spot
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return null
  return { type: 'Point', coordinates: [longitude, latitude] }
}
