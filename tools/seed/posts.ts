import type { PersonId, PostId } from '../../types/domain/ids'
import type { Instant } from '../../types/domain/time'
import type { GridDoc, MembershipDoc } from '../../types/documents/org'
import { DEMO, DEMO_PLACES } from './demo'
import { groupBy } from './lists'
import type { Random } from './random'

/** Mechanism 11: what the grids of the demonstration's community have set up beside the one that visitors try it out in. */
const POSTS: GridDoc['posts'] = {
  d000000000001: { group: '巡逻组', name: '巡逻', duty: '早晚各走一圈，看井盖和消防通道' },
  d000000000002: { group: '巡逻组', name: '守门', duty: '应急时守住小区大门' },
  d000000000003: { group: '服务组', name: '代办', duty: '帮老人取药、交费' },
}
const HOLDERS_A_POST = 2

const postIds = Object.keys(POSTS) as PostId[]
const known: ReadonlySet<PersonId> = new Set(Object.values(DEMO).map(({ personId }) => personId))

/** The same grids, some of them with posts and their holders. */
export function fillPosts(
  random: Random,
  { grids, memberships, now }: { grids: readonly GridDoc[]; memberships: readonly MembershipDoc[]; now: Instant },
): GridDoc[] {
  const byGrid = groupBy(
    memberships.filter(({ state, _id }) => state === 'active' && !known.has(_id)),
    ({ gridId }) => gridId,
  )
  return grids.map((grid) => {
    if (grid.communityId !== DEMO_PLACES.community || grid._id === DEMO_PLACES.grid) return grid
    const people = random.shuffled(byGrid.get(grid._id) ?? []).slice(0, HOLDERS_A_POST * postIds.length)
    const holders: GridDoc['holders'] = Object.fromEntries(
      people.flatMap(({ _id, name }, index) => {
        const postId = postIds[index % postIds.length]
        return postId ? [[_id, { postId, name, since: new Date(now) }]] : []
      }),
    )
    return { ...grid, posts: POSTS, holders }
  })
}
