import type { DivisionCode, PersonId } from '../../../types/domain/ids'
import type { DuplicateDoc } from '../../../types/documents/rosters'

type Keep = NonNullable<DuplicateDoc['keep']>

/**
 * Of two numbers, who goes on and whose number they have (mechanism 8). Whoever has an account or leads a branch
 * goes on: points, service and the branch hang on them, so only the number changes hands.
 * @param inUse which of the two do
 * @returns null when both stay
 */
export function mergeOf({ first, second }: DuplicateDoc, keep: Keep, inUse: readonly PersonId[]) {
  if (keep === 'both') return null
  const [kept, other] = keep === 'first' ? [first, second] : [second, first]
  const survivor = inUse.includes(other.personId) && !inUse.includes(kept.personId) ? other : kept
  const goes = survivor === kept ? other : kept
  return { survivor: survivor.personId, goes: goes.personId, number: kept.personId }
}

/** May this be settled so? @returns why not, in this order */
export function judgeSettling(
  document: DuplicateDoc | null,
  asked: { readonly scope: DivisionCode; readonly keep: Keep },
  inUse: readonly PersonId[],
): 'notFound' | 'alreadySettled' | 'bothInUse' | null {
  if (!document?.scope.startsWith(asked.scope)) return 'notFound'
  if (document.state === 'settled') return 'alreadySettled'
  if (document.state === 'underWay' && document.keep !== asked.keep) return 'alreadySettled'
  const both = new Set(inUse).size > 1
  return document.kind === 'twoNumbers' && asked.keep !== 'both' && both ? 'bothInUse' : null
}
