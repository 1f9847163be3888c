import type { PersonId } from '../../../types/domain/ids'
import type { Called } from '../../../types/documents/muster'
import type { GridDoc } from '../../../types/documents/org'

/** Holders of posts that bear one of these names, or stand in a group of that name (mechanism 11). */
export function holdersIn(grid: Pick<GridDoc, 'posts' | 'holders'>, groups: readonly string[]): PersonId[] {
  return (Object.keys(grid.holders) as PersonId[]).filter((id) => {
    const holder = grid.holders[id]
    const post = holder && grid.posts[holder.postId]
    return post && (groups.includes(post.name) || groups.includes(post.group))
  })
}

/** Are only some of the people of a kind called: of some occupations, or who hold posts, or can do something? */
export const namesPeople = (called: Called): boolean => called.by !== 'kinds' || called.occupations.length > 0

interface Known {
  readonly kind: string
  readonly occupation: string
  readonly skills?: readonly string[] | undefined
}

/** Does the order call this member, as far as kind, occupation and skills tell? */
export function calls(called: Called, member: Known): boolean {
  if (called.by === 'groups') return true
  if (called.by === 'skills') return called.skills.some((skill) => member.skills?.includes(skill))
  return (
    (called.kinds as readonly string[]).includes(member.kind) &&
    (called.occupations.length === 0 || (called.occupations as readonly string[]).includes(member.occupation))
  )
}
