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

/** Does the order call this member, as far as kind and occupation tell? */
export const calls = (called: Called, member: { readonly kind: string; readonly occupation: string }): boolean =>
  called.by === 'groups' ||
  ((called.kinds as readonly string[]).includes(member.kind) &&
    (called.occupations.length === 0 || (called.occupations as readonly string[]).includes(member.occupation)))
