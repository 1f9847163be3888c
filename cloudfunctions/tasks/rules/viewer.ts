import type { BranchId, GridCode, PersonId } from '../../../types/domain/ids'
import { communityCode, gridCode, isGridCode } from '../../../types/domain/ids'
import type { TaskDoc } from '../../../types/documents/tasks'

/** Who looks at a task, and from where. */
export interface Viewer {
  readonly personId: PersonId
  readonly grid: GridCode | null
  /** The branch they stand with. */
  readonly branch: BranchId | null
  /** The branch they lead, and may claim and assign for. */
  readonly led: BranchId | null
}

/** What a branch's claims are matched against: its grid, or for an off-grid branch (`b<community>x<nn>`) its community. */
export function audienceOf(branch: BranchId): Pick<TaskDoc, 'communityId'> | { gridIds: GridCode } {
  const code = gridCode(branch.slice(1))
  return isGridCode(code) ? { gridIds: code } : { communityId: communityCode(code) }
}

/** Was the task published to this branch's grid, or for an off-grid branch in its community? */
export function reachesBranch(task: TaskDoc, branch: BranchId): boolean {
  const audience = audienceOf(branch)
  return 'gridIds' in audience ? task.gridIds.includes(audience.gridIds) : task.communityId === audience.communityId
}
