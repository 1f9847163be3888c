import { buildDistrict, DEFAULT_SEED, type District } from '../../../tools/seed/district'
import { TEST_KEYS } from '../../support/secrets'

/** A Tuesday morning late in a month. */
export const NOW = Date.parse('2026-11-24T09:40:00+08:00')

export const district: District = buildDistrict({ seed: DEFAULT_SEED, now: NOW, secrets: TEST_KEYS })

export const byId = <D extends { readonly _id: string }>(documents: readonly D[]): Map<string, D> =>
  new Map(documents.map((document) => [document._id, document]))

/** Times each value occurs. */
export function tally<T>(values: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** The ids of those for which a rule does not hold: `[]` when it holds for all. One look at a list, not one a document. */
export const breaking = <D extends { readonly _id: string }>(
  documents: readonly D[],
  holds: (document: D) => boolean,
) => documents.filter((document) => !holds(document)).map(({ _id }) => _id)

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

export const inOrder = (values: readonly string[]): string[] => [...values].sort((a, b) => (a < b ? -1 : 1))
