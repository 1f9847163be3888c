import type { MemberKind } from '../../../types/domain/org'

type Strength = Record<MemberKind, { have: number; floor: number }>

/** A grid's people against its floors (mechanism 13). */
export function strengthOf(
  members: readonly { readonly _id: MemberKind; readonly count: number }[],
  floors: Readonly<Record<MemberKind, number>>,
): Strength {
  const have = (kind: MemberKind) => members.find(({ _id }) => _id === kind)?.count ?? 0
  return {
    cadre: { have: have('cadre'), floor: floors.cadre },
    volunteer: { have: have('volunteer'), floor: floors.volunteer },
  }
}
