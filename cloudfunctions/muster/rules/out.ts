import type { PersonId } from '../../../types/domain/ids'
import type { MusterGridDoc } from '../../../types/documents/muster'

/** Is this person on the way to an order, or there? */
function isOut({ answers }: Pick<MusterGridDoc, 'answers'>, person: PersonId): boolean {
  const state = answers[person]?.state
  return state === 'coming' || state === 'arrived'
}

/** Whoever is out on one of these orders is left alone by another, unless it asks for them too. */
export const outOn = (others: readonly Pick<MusterGridDoc, 'answers'>[], person: PersonId): boolean =>
  others.some((other) => isOut(other, person))
