import { CONSENT_VERSION, type MemberKind, type MembershipState } from '../../../types/domain/org'
import type { MembershipDoc, PersonDoc } from '../../../types/documents/org'
import { searchText } from './tokens'

/** What a request to register is remembered as: in at once, or waiting for a word of the grid. */
export const ACT_OF = { active: 'registered', pending: 'waiting' } as const
export type Welcome = keyof typeof ACT_OF
const ACTS: readonly string[] = Object.values(ACT_OF)

export const welcomeIn = (act: string): Welcome => (act === ACT_OF.active ? 'active' : 'pending')

/** May somebody sign up with these words? @returns why not, in this order, or null */
export function whyNotRegister(words: {
  readonly kind: MemberKind
  readonly unitId?: string | undefined
  readonly consentVersion: number
}) {
  if (words.consentVersion !== CONSENT_VERSION) return 'consentNeeded'
  return words.kind === 'cadre' && words.unitId === undefined ? 'unitNeeded' : null
}

/** Somebody who left, or was declined, may sign up again; nobody else who has an account. */
export const mayRegisterAgain = (state: MembershipState | null, roles: number): boolean =>
  roles === 0 && (state === null || state === 'left')

/**
 * How somebody is met whose number is known already (mechanism 8). The imported roster vouches for whom it holds under this number
 * and name; whoever only signed up themselves, or has left, waits for a word.
 */
export function welcomeOf(
  known: {
    readonly person: Pick<PersonDoc, 'name' | 'log'>
    readonly membership: Pick<MembershipDoc, 'state'> | null
    readonly hasAccount: boolean
  },
  name: string,
): 'phoneTaken' | Welcome {
  const { person, membership, hasAccount } = known
  if (hasAccount || searchText(person.name) !== searchText(name)) return 'phoneTaken'
  if (membership?.state === 'active') return 'active'
  const signedUp = person.log.some(({ act }) => ACTS.includes(act))
  return membership === null && !signedUp ? 'active' : 'pending'
}
