import type { ActionName } from '../../../types/contracts/all'
import { ATTENDANCE_SCENES } from './attendance'
import { ORG_SCENES } from './org'
import { POINTS_SCENES } from './points'
import type { Scene } from './scene'
import { TASK_SCENES } from './tasks'

export const SCENES: readonly Scene[] = [...ORG_SCENES, ...TASK_SCENES, ...ATTENDANCE_SCENES, ...POINTS_SCENES]

/** The first scene of an action. @throws naming the action that has none */
export const sceneOf = (action: ActionName): Scene => {
  const found = SCENES.find((scene) => scene.action === action)
  if (!found) throw new Error(`${action} has no scene: prepare one in tests/support/generic`)
  return found
}

export const titleOf = ({ action, variant }: Scene): string => (variant ? `${action}, ${variant}` : action)
