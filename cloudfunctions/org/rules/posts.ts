import type { ValueOf } from '../../../types/contracts/all'
import type { PersonId, PostId } from '../../../types/domain/ids'
import type { GridDoc } from '../../../types/documents/org'

type Listed = ValueOf<'org.listPosts'>['posts'][number]
type Change = ValueOf<'org.listPosts'>['changes'][number]
type Holder = GridDoc['holders'][PersonId]
type Post = GridDoc['posts'][PostId]

const entriesOf = <K extends string, V>(map: Readonly<Record<K, V>>) => Object.entries(map) as [K, V][]

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Mechanism 11, 分组编排 设岗定责: a grid's posts by group and name, each with whoever holds it, the longest first. */
export function postsOf(grid: Pick<GridDoc, 'posts' | 'holders'>): Listed[] {
  const holders = entriesOf<PersonId, Holder>(grid.holders)
  return entriesOf<PostId, Post>(grid.posts)
    .map(([id, post]) => ({
      id,
      ...post,
      holders: holders
        .filter(([, held]) => held.postId === id)
        .map(([personId, { name, since }]) => ({ personId, name, since: since.getTime() }))
        .sort((a, b) => a.since - b.since || text(a.personId, b.personId)),
    }))
    .sort((a, b) => text(a.group, b.group) || text(a.name, b.name))
}

/** The post that somebody holds in their grid, or null. */
export function postOf(grid: Pick<GridDoc, 'posts' | 'holders'>, personId: PersonId) {
  const held = grid.holders[personId]
  const post = held && grid.posts[held.postId]
  return held && post ? { id: held.postId, ...post } : null
}

/** What changed in a grid's posts, newest first, at most so many. */
export const latestChanges = ({ postChanges }: Pick<GridDoc, 'postChanges'>, most: number) =>
  postChanges
    .slice(-most)
    .reduceRight<Change[]>((list, change) => [...list, { ...change, at: change.at.getTime() }], [])
