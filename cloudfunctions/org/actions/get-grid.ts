import { org } from '../../../types/contracts/org'
import { branchOfGrid } from '../../../types/domain/ids'
import { maskName } from '../../../types/domain/org'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { authoriseOver } from '../../_kernel/authorise'
import { permit } from '../../../types/domain/refusals'
import { postsOf } from '../rules/posts'
import { pendingIn, strengthOf } from '../rules/strength'
import { countMembers, loadBranch, loadGrid } from '../store'

/** One grid with its branch, station, strength and posts (mechanisms 1, 2, 11, 13); 4 trips in one round. */
export const getGrid = loadingAction(
  'org.getGrid',
  async ({ gridId }, db) => {
    const [grid, branch, members] = await Promise.all([
      loadGrid(db, gridId),
      loadBranch(db, branchOfGrid(gridId)),
      countMembers(db, gridId),
    ])
    return { grid, branch, members }
  },
  async ({ gridId }, { account }, { grid, branch, members }) => {
    if (!grid || !branch) return refuse('notFound')
    const arrange = permit(authoriseOver(org.confirmMember.who, account, () => gridId))
    const shown = (name: string) => (arrange.allowed ? name : maskName(name))
    return done({
      id: grid._id,
      name: grid.name,
      communityId: grid.communityId,
      communityName: grid.communityName,
      streetName: grid.streetName,
      settlement: grid.settlement,
      covers: grid.covers.map(({ name }) => name),
      branch: { id: branch._id, name: branch.name, mode: branch.mode, secretaryName: branch.secretary?.name ?? null },
      station: { ...grid.station },
      strength: strengthOf(members, grid.floors),
      pending: pendingIn(members),
      posts: postsOf(grid).map((post) => ({ ...post, holders: post.holders.map(({ name }) => shown(name)) })),
      arrange,
    })
  },
)
