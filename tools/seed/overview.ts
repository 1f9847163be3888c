import { type Enrolled, overviewOf } from '../../cloudfunctions/org/rules/overview'
import type { OverviewDoc } from '../../types/documents/org'
import type { Instant } from '../../types/domain/time'
import type { District } from './district'

/** The district's overview by the product's own rule, so that it is there before the first timer fires. */
export function overviewAtStart({ grids, branches, memberships }: District, now: Instant): OverviewDoc {
  const enrolled = memberships
    .filter(({ state }) => state === 'active')
    .map(({ gridId, kind }): Enrolled => ({ _id: { gridId, kind }, count: 1 }))
  return overviewOf(grids, branches, addUp(enrolled), now)
}

function addUp(enrolled: readonly Enrolled[]): Enrolled[] {
  const counts = new Map<string, Enrolled>()
  for (const one of enrolled) {
    const key = `${one._id.gridId} ${one._id.kind}`
    counts.set(key, { ...one, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()]
}
