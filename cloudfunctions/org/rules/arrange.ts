import type { PersonId, PostId } from '../../../types/domain/ids'
import type { GridDoc } from '../../../types/documents/org'

/** A grid has at most so many posts (`postsFull`). */
const MOST_POSTS = 30

type Grid = Pick<GridDoc, 'posts' | 'holders'>
type Change = Omit<GridDoc['postChanges'][number], 'at' | 'byName'>

/** A grid's posts and holders as they shall be, and what that changes. */
export interface Arrangement extends Grid {
  readonly changes: readonly Change[]
}

const without = <K extends string, V>(map: Readonly<Record<K, V>>, drop: (key: K, value: V) => boolean) =>
  Object.fromEntries((Object.entries(map) as [K, V][]).filter(([key, value]) => !drop(key, value))) as Record<K, V>

const freed = (grid: Grid, personId: PersonId): Change[] => {
  const held = grid.holders[personId]
  return held ? [{ act: 'freed', postName: grid.posts[held.postId]?.name ?? '', personName: held.name }] : []
}

/** Mechanism 11: a new post, or one changed. @returns why not, in this order, or how the grid stands then */
export function withPost(
  grid: Grid,
  post: {
    readonly id: PostId
    readonly isNew: boolean
    readonly group: string
    readonly name: string
    readonly duty: string
  },
): 'postGone' | 'postNameTaken' | 'postsFull' | Arrangement {
  const { id, isNew, group, name, duty } = post
  if (!isNew && !grid.posts[id]) return 'postGone'
  const others = Object.values(without(grid.posts, (key) => key === id))
  if (others.some((other) => other.name === name)) return 'postNameTaken'
  if (others.length >= MOST_POSTS) return 'postsFull'
  return {
    posts: { ...grid.posts, [id]: { group, name, duty } },
    holders: grid.holders,
    changes: [{ act: 'saved', postName: name, personName: null }],
  }
}

/** Takes a post away, and from whoever holds it. */
export function withoutPost(grid: Grid, id: PostId): 'postGone' | Arrangement {
  const post = grid.posts[id]
  if (!post) return 'postGone'
  const holders = (Object.keys(grid.holders) as PersonId[]).filter((person) => grid.holders[person]?.postId === id)
  return {
    posts: without(grid.posts, (key) => key === id),
    holders: without(grid.holders, (_person, held) => held.postId === id),
    changes: [
      ...holders.flatMap((person) => freed(grid, person)),
      { act: 'dropped', postName: post.name, personName: null },
    ],
  }
}

/** Gives somebody a post, another post, or none; one post a person. @param at since when */
export function withHolder(
  grid: Grid,
  person: { readonly id: PersonId; readonly name: string },
  postId: PostId | null,
  at: Date,
): 'postGone' | Arrangement {
  const post = postId === null ? null : grid.posts[postId]
  if (postId !== null && !post) return 'postGone'
  const held = grid.holders[person.id]
  if ((held?.postId ?? null) === postId) return { ...grid, changes: [] }
  const others = without(grid.holders, (key) => key === person.id)
  return {
    posts: grid.posts,
    holders: postId === null ? others : { ...others, [person.id]: { postId, name: person.name, since: at } },
    changes: post ? [{ act: 'assigned', postName: post.name, personName: person.name }] : freed(grid, person.id),
  }
}
