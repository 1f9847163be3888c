import {
  DISTRICT,
  communityCode,
  type DivisionCode,
  gridCode,
  isMerchant,
  type PersonId,
  type Scope,
  streetCode,
} from '../../../types/domain/ids'
import type { RoleGrant } from '../../../types/domain/org'
import type { Audience, Reader } from '../../../types/domain/notices'

/** Most people a document names. */
const PEOPLE_A_NOTICE = 200

/** A place and every place it lies in, the largest first; a merchant's shop also lies in its community. */
export function placesUpFrom(scope: Scope): Scope[] {
  const code = isMerchant(scope) ? scope.slice(1, 13) : scope
  const above = [DISTRICT, streetCode(code), communityCode(code), gridCode(code)]
  const inside = above.filter((place) => code.startsWith(place))
  return [...new Set<Scope>([...inside, scope])]
}

/** The divisions among them: where there are desks. Off-grid clusters and shops have none of their own. */
export const desksOver = (scope: Scope): DivisionCode[] =>
  placesUpFrom(scope).filter((place): place is DivisionCode => /^\d{6}(\d{3}){0,3}$/.test(place))

const readersOf = ({ scope, role }: RoleGrant): Reader[] =>
  placesUpFrom(scope).map((place): Reader => `${place}/${role}`)

/**
 * Everything that a person reads as: themselves, and each role in its place and every place around it. At most 5 a role.
 * A suspended account reads nothing, since it may call nothing.
 */
export const readsAs = ({ personId, roles }: { personId: PersonId; roles: readonly RoleGrant[] }): Reader[] => [
  ...new Set<Reader>([personId, ...roles.flatMap(readersOf)]),
]

/** An audience as what is stored, in documents of at most 200 readers; nobody makes none. */
export function documentsOf(audience: Audience): Reader[][] {
  const readers: readonly Reader[] =
    'personIds' in audience
      ? [...new Set(audience.personIds)]
      : [...new Set(audience.roles.map((role): Reader => `${audience.scope}/${role}`))]
  return Array.from({ length: Math.ceil(readers.length / PEOPLE_A_NOTICE) }, (_unused, part) =>
    readers.slice(part * PEOPLE_A_NOTICE, (part + 1) * PEOPLE_A_NOTICE),
  )
}

export const isPerson = (reader: Reader): reader is PersonId => !reader.includes('/')
