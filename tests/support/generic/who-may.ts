import type { ActionName, ContextName } from '../../../types/contracts/all'
import { ALLIANCE_MAY } from './alliance'
import { ATTENDANCE_MAY } from './attendance'
import { RECORDS_MAY } from './records'
import { ROSTERS_MAY } from './rosters'
import { CORPS_MAY } from './corps'
import { PRIVACY_MAY } from './privacy'
import { FORCES_MAY } from './forces'
import { NOTICES_MAY } from './notices'
import { HOME_MAY } from './home'
import type { May, MayOf } from './may'
import { MERCHANTS_MAY } from './merchants'
import { MUSTER_MAY } from './muster'
import { ORG_MAY } from './org'
import { POINTS_MAY } from './points'
import { TASK_MAY } from './tasks'

const TABLES: { readonly [X in ContextName]: MayOf<X> } = {
  home: HOME_MAY,
  org: ORG_MAY,
  privacy: PRIVACY_MAY,
  forces: FORCES_MAY,
  corps: CORPS_MAY,
  records: RECORDS_MAY,
  rosters: ROSTERS_MAY,
  tasks: TASK_MAY,
  attendance: ATTENDANCE_MAY,
  points: POINTS_MAY,
  notices: NOTICES_MAY,
  muster: MUSTER_MAY,
  merchants: MERCHANTS_MAY,
  alliance: ALLIANCE_MAY,
}

/** The row of an action. @throws naming the action that has none */
export function mayOf(action: ActionName): May {
  const [context = '', verb = ''] = action.split('.')
  const tables: Readonly<Record<string, Readonly<Record<string, May>>>> = TABLES
  const may = tables[context]?.[verb]
  if (!may) throw new Error(`${action} has no row: say who may in tests/support/generic`)
  return may
}
