import { type Enrolled, overviewOf, type Skilled } from '../../cloudfunctions/org/rules/overview'
import type { GridCode } from '../../types/domain/ids'
import type { Skill } from '../../types/domain/skills'
import type { OverviewDoc } from '../../types/documents/org'
import type { Instant } from '../../types/domain/time'
import type { District } from './district'

/** The district's overview by the product's own rule, so that it is there before the first timer fires. */
export function overviewAtStart({ grids, branches, memberships }: District, now: Instant): OverviewDoc {
  const enrolled = memberships
    .filter(({ state }) => state === 'active')
    .map(({ gridId, kind, occupation }): Enrolled => ({ _id: { gridId, kind, occupation }, count: 1 }))
  return overviewOf(grids, branches, { enrolled: addUp(enrolled), skilled: skilledIn(memberships) }, now)
}

/** Of each grid, how many say that they have each skill. */
function skilledIn(memberships: District['memberships']): Skilled[] {
  const grids = new Map<GridCode, Partial<Record<Skill, number>>>()
  for (const { gridId, state, skills = [] } of memberships) {
    if (state !== 'active' || skills.length === 0) continue
    const counts = grids.get(gridId) ?? {}
    for (const skill of skills) counts[skill] = (counts[skill] ?? 0) + 1
    grids.set(gridId, counts)
  }
  return [...grids].map(([_id, counts]) => ({ _id, ...counts }))
}

function addUp(enrolled: readonly Enrolled[]): Enrolled[] {
  const counts = new Map<string, Enrolled>()
  for (const one of enrolled) {
    const key = `${one._id.gridId} ${one._id.kind} ${one._id.occupation}`
    counts.set(key, { ...one, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()]
}
