import type { ActionName, ContextName } from '../../../types/contracts/all'
import { ALLIANCE_SCENES } from './alliance'
import { ATTENDANCE_SCENES } from './attendance'
import { RECORDS_SCENES } from './records'
import { ROSTERS_SCENES } from './rosters'
import { CORPS_SCENES } from './corps'
import { PRIVACY_SCENES } from './privacy'
import { FORCES_SCENES } from './forces'
import { NOTICES_SCENES } from './notices'
import { HOME_SCENES } from './home'
import { MERCHANTS_SCENES } from './merchants'
import { MUSTER_SCENES } from './muster'
import { ORG_SCENES } from './org'
import { POINTS_SCENES } from './points'
import type { Scene, ScenesOf } from './scene'
import { TASK_SCENES } from './tasks'

const TABLES: { readonly [X in ContextName]: ScenesOf<X> } = {
  home: HOME_SCENES,
  org: ORG_SCENES,
  privacy: PRIVACY_SCENES,
  forces: FORCES_SCENES,
  corps: CORPS_SCENES,
  records: RECORDS_SCENES,
  rosters: ROSTERS_SCENES,
  tasks: TASK_SCENES,
  attendance: ATTENDANCE_SCENES,
  points: POINTS_SCENES,
  notices: NOTICES_SCENES,
  muster: MUSTER_SCENES,
  merchants: MERCHANTS_SCENES,
  alliance: ALLIANCE_SCENES,
}

type Entry = Omit<Scene, 'action'>

/** Every scene, in the order of the tables. */
export const SCENES: readonly Scene[] = Object.entries(TABLES).flatMap(([context, table]) =>
  Object.entries<Entry | readonly Entry[]>(table).flatMap(([verb, entries]) =>
    // The tables' types tie each key to an action of its context.
    [entries].flat().map((entry) => ({ ...entry, action: `${context}.${verb}` as ActionName })),
  ),
)

/** The first scene of an action. @throws naming the action that has none */
export const sceneOf = (action: ActionName): Scene => {
  const found = SCENES.find((scene) => scene.action === action)
  if (!found) throw new Error(`${action} has no scene: prepare one in tests/support/generic`)
  return found
}

export const titleOf = ({ action, variant }: Scene): string => (variant ? `${action}, ${variant}` : action)
