import type { ActionName } from '../../../types/contracts/all'
import type { Scope } from '../../../types/domain/ids'
import type { Role } from '../../../types/domain/org'
import { MERCHANT } from '../points'
import type { Relation } from './divisions'
import { COMMUNITY, GRID } from './world'

type Roles = Readonly<Partial<Record<Role, readonly Relation[]>>>

/** Who may do what where, in words of the register: a second reading of the contracts' tables, written by hand. */
export type May = 'anyone' | 'registered' | { readonly at: Scope; readonly roles: Roles }

const OVER = ['own', 'above'] as const
const IN = ['own', 'below'] as const
const NEAR = ['own', 'above', 'below'] as const

const EVERYONE_THERE: Roles = {
  district: OVER,
  street: NEAR,
  community: NEAR,
  branchSecretary: NEAR,
  gridWorker: NEAR,
  cadre: NEAR,
  volunteer: NEAR,
}
const AUTHORITIES: Roles = { district: OVER, street: OVER, community: OVER }
const bySecretary: May = { at: GRID, roles: { branchSecretary: OVER } }
const byHelpers: May = { at: COMMUNITY, roles: { cadre: IN, volunteer: IN, branchSecretary: IN, gridWorker: IN } }
const byCommunity: May = { at: COMMUNITY, roles: { community: OVER } }
const atTill: May = { at: MERCHANT, roles: { merchant: OVER } }

/** Of the samples: each names one grid, community or merchant. */
export const MAY: Readonly<Record<ActionName, May>> = {
  'home.open': 'anyone',
  'org.whoAmI': 'anyone',
  'org.getGrid': { at: GRID, roles: EVERYONE_THERE },
  'org.listMembers': { at: GRID, roles: { ...AUTHORITIES, branchSecretary: OVER, gridWorker: OVER } },
  'org.getCommunity': { at: COMMUNITY, roles: AUTHORITIES },
  'tasks.publishList': byCommunity,
  'tasks.listTasks': { at: GRID, roles: EVERYONE_THERE },
  'tasks.getTask': { at: COMMUNITY, roles: EVERYONE_THERE },
  'tasks.claim': bySecretary,
  'tasks.release': bySecretary,
  'tasks.assign': bySecretary,
  'tasks.join': byHelpers,
  'tasks.leave': byHelpers,
  'tasks.accept': byCommunity,
  'attendance.stationCode': { at: COMMUNITY, roles: { community: OVER, branchSecretary: IN, gridWorker: IN } },
  'attendance.checkIn': 'registered',
  'attendance.checkOut': 'registered',
  'attendance.mine': 'registered',
  'points.mine': 'registered',
  'points.listRewards': 'registered',
  'points.redemptionCode': 'registered',
  'points.readCode': atTill,
  'points.capture': atTill,
  'points.merchantMonth': atTill,
  'points.verify': 'registered',
}
