import type { Grant } from '@/session/session'
import type { ValueOf } from '../../../types/contracts/all'
import { type GridCode, gridCode } from '../../../types/domain/ids'
import type { Role } from '../../../types/domain/org'

/** A task as a list shows it. */
export type TaskRow = ValueOf<'tasks.listTasks'>['tasks'][number]
/** A task with its people. */
export type Task = ValueOf<'tasks.getTask'>

/** What somebody looks at tasks for: to claim and send people, to publish and accept, or to help. */
export type TaskView = 'branch' | 'community' | 'helper'

const VIEW_OF: Readonly<Partial<Record<Role, TaskView>>> = {
  branchSecretary: 'branch',
  community: 'community',
  gridWorker: 'helper',
  cadre: 'helper',
  volunteer: 'helper',
}

/** Null for those whose work is not single tasks: a street, the district, a till. */
export const taskView = (role: Role): TaskView | null => VIEW_OF[role] ?? null

export const isGrid = (scope: string): boolean => /^\d{15}$/.test(scope)

/** A grid as an address names it; null for what is none. */
export const gridOf = (text: string): GridCode | null => (isGrid(text) ? gridCode(text) : null)

/** Where the tasks of this view are listed: in a grid, or for a community and an off-grid branch in the community. */
export const taskScope = ({ scope }: Grant): string => (isGrid(scope) ? scope : scope.slice(0, 12))

/** The branch that a secretary leads is named after its scope. */
export const branchOf = ({ scope }: Grant): `b${string}` => `b${scope}`

/** What an address may hold: `t370306003011-2611-01`. */
export const isTaskId = (text: string): text is `t${string}` => /^t370306\d{6}-\d{4}-\d{2}$/.test(text)
