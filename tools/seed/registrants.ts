import { z } from 'zod'
import type { OpenId, PersonId } from '../../types/domain/ids'
import { CONSENT_VERSION, ROLES, type AccountState, type RoleGrant } from '../../types/domain/org'
import type { AccountDoc, MembershipDoc, PersonDoc } from '../../types/documents/org'
import { Random } from './random'

/** A person together with all that they are registered as; roles may still be added. */
export interface Registrant {
  readonly person: PersonDoc
  readonly membership: MembershipDoc | null
  readonly roles: AccountDoc['roles'][number][]
  readonly state: AccountState
}

const OPENID = z
  .string()
  .regex(/^o[A-Za-z0-9_-]{27}$/)
  .brand<'OpenId'>()

export const personIdOf = (number: number): PersonId => `p${String(number).padStart(8, '0')}`

const OPENID_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'

/** What WeChat would call this person, in WeChat’s shape: the same for the same person, and it ends in their number, so no two are alike. */
export const openIdOf = (person: PersonId): OpenId =>
  OPENID.parse(`o${new Random(0, `openid ${person}`).text(19, OPENID_ALPHABET)}${person.slice(1)}`)

/** Gives out person ids from the first that the demonstration leaves free. */
export function numberPeople(after: number): () => PersonId {
  let last = after
  return () => personIdOf((last += 1))
}

export const grant = (role: RoleGrant['role'], scope: RoleGrant['scope'], scopeName: string) => ({
  role,
  scope,
  scopeName,
})

/** When the district signed up, as the demonstration tells it. */
const CONSENTED = new Date('2025-09-01T08:00:00+08:00')

/** `accounts/<openid>`: roles in the order of ROLES, so the first is the view the person starts in. */
export const accountOf = ({ person, roles, state }: Registrant): AccountDoc => ({
  _id: openIdOf(person._id),
  personId: person._id,
  name: person.name,
  roles: [...roles].sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role)),
  state,
  consent: { version: CONSENT_VERSION, at: CONSENTED },
})
