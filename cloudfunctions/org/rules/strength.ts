import type { MemberKind, MembershipState } from '../../../types/domain/org'

/** A grid's members, counted by kind and state. */
export interface Counted {
  readonly _id: { readonly kind: MemberKind; readonly state: MembershipState }
  readonly count: number
}

type Strength = Record<MemberKind, { have: number; floor: number }>

const sum = (counted: readonly Counted[]) => counted.reduce((total, { count }) => total + count, 0)

/** A grid's people against its floors (mechanism 13): only who is enrolled counts. */
export function strengthOf(counted: readonly Counted[], floors: Readonly<Record<MemberKind, number>>): Strength {
  const have = (kind: MemberKind) => sum(counted.filter(({ _id }) => _id.kind === kind && _id.state === 'active'))
  return {
    cadre: { have: have('cadre'), floor: floors.cadre },
    volunteer: { have: have('volunteer'), floor: floors.volunteer },
  }
}

/** How many wait to be confirmed. */
export const pendingIn = (counted: readonly Counted[]): number =>
  sum(counted.filter(({ _id }) => _id.state === 'pending'))
