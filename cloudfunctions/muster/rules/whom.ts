import type { ValueOf } from '../../../types/contracts/all'
import type { DivisionCode } from '../../../types/domain/ids'
import { OCCUPATIONS } from '../../../types/domain/org'
import { SKILLS } from '../../../types/domain/skills'
import type { GridDoc, OverviewDoc } from '../../../types/documents/org'

/** More names nobody looks through. */
const MOST_NAMES = 40

type Counted = OverviewDoc['grids'][number]
type Manned = Pick<GridDoc, 'posts' | 'holders'>

/** Holders of posts with each name or in each group, as an order over that name would call them: nobody twice under one name. */
function groupsIn(grids: readonly Manned[]) {
  const people = new Map<string, number>()
  for (const { posts, holders } of grids) {
    for (const { postId } of Object.values(holders)) {
      const post = posts[postId]
      if (!post) continue
      for (const name of new Set([post.group, post.name])) people.set(name, (people.get(name) ?? 0) + 1)
    }
  }
  return [...people]
    .map(([name, count]) => ({ name, people: count }))
    .sort((a, b) => b.people - a.people || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_NAMES)
}

/** Whom there is to call in some places; of what nobody is or can do nothing is said. */
export function whomIn(
  counted: readonly Counted[],
  manned: readonly Manned[],
  places: readonly DivisionCode[],
): ValueOf<'muster.whom'> {
  const inside = counted.filter(({ id }) => places.some((place) => id.startsWith(place)))
  const add = (of: (grid: Counted) => number | undefined) => inside.reduce((sum, grid) => sum + (of(grid) ?? 0), 0)
  const there = ({ people }: { readonly people: number }) => people > 0
  return {
    kinds: [
      { kind: 'cadre' as const, people: add(({ cadres }) => cadres) },
      { kind: 'volunteer' as const, people: add(({ volunteers }) => volunteers) },
    ].filter(there),
    occupations: OCCUPATIONS.map((occupation) => ({
      occupation,
      people: add(({ occupations }) => occupations?.[occupation]),
    })).filter(there),
    skills: SKILLS.map((skill) => ({ skill, people: add(({ skills }) => skills?.[skill]) })).filter(there),
    groups: groupsIn(manned),
  }
}
