import type { AllianceRule } from '../../../types/domain/alliance'
import type { DayText } from '../../../types/domain/time'

/**
 * May this be the next version? It begins tomorrow at the earliest, and not before the version it follows: what a redemption is paid
 * is settled on the day it happens.
 * @returns why not, in this order; null when it may
 */
export function whyNotAdd(
  rules: readonly AllianceRule[],
  asked: { readonly after: number; readonly startsOn: DayText },
  today: DayText,
): 'ruleChanged' | 'ruleTooSoon' | null {
  const last = rules.at(-1)
  if (last && asked.after !== last.version) return 'ruleChanged'
  return asked.startsOn <= today || (last && asked.startsOn < last.startsOn) ? 'ruleTooSoon' : null
}
