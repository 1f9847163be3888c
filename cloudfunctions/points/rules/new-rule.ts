import type { AwardRule } from '../../../types/domain/points'
import type { DayText } from '../../../types/domain/time'

/**
 * May this be the next version? It begins tomorrow at the earliest, and not before the version it follows: the rule of a day that has begun
 * is settled, so that a stay is worth the same whenever it is accepted.
 * @returns why not, in this order; null when it may
 */
export function whyNotAdd(
  rules: readonly AwardRule[],
  asked: { readonly after: number; readonly startsOn: DayText },
  today: DayText,
): 'ruleChanged' | 'ruleTooSoon' | null {
  const last = rules.at(-1)
  if (last && asked.after !== last.version) return 'ruleChanged'
  return asked.startsOn <= today || (last && asked.startsOn < last.startsOn) ? 'ruleTooSoon' : null
}
