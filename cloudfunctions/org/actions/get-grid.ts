import { branchOfGrid } from '../../../types/domain/ids'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { strengthOf } from '../rules/strength'
import { countMembers, loadBranch, loadGrid } from '../store'

/** One grid with its branch, station and strength (mechanisms 1, 2, 13); 4 trips in one round. */
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
  async (_input, _call, { grid, branch, members }) => {
    if (!grid || !branch) return refuse('notFound')
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
      pending: 0,
      posts: [],
      arrange: { allowed: false as const, code: 'notAllowed' as const },
    })
  },
)
