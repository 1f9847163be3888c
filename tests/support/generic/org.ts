import { NOW } from '../tasks'
import { AUTHORITIES, EVERYONE_THERE, type MayOf, OVER } from './may'
import type { ScenesOf } from './scene'
import { COMMUNITY, GRID, PEOPLE, WORLD } from './world'

const arrangers = { ...AUTHORITIES, branchSecretary: OVER, gridWorker: OVER }

export const ORG_MAY: MayOf<'org'> = {
  whoAmI: 'anyone',
  getGrid: { at: GRID, roles: EVERYONE_THERE },
  listMembers: { at: GRID, roles: arrangers, names: { to: arrangers, of: [GRID] } },
  getCommunity: { at: COMMUNITY, roles: AUTHORITIES },
  overview: { at: COMMUNITY, roles: AUTHORITIES },
  search: { at: COMMUNITY, roles: arrangers },
  findGrid: 'anyone',
  listUnits: 'anyone',
  getPerson: { at: GRID, roles: arrangers },
  register: 'anyone',
  confirmMember: { at: GRID, roles: arrangers },
  moveHome: 'registered',
  moveMember: { at: COMMUNITY, roles: AUTHORITIES },
  removeMember: { at: GRID, roles: AUTHORITIES },
  listPosts: { at: GRID, roles: arrangers },
  savePost: { at: GRID, roles: arrangers },
  dropPost: { at: GRID, roles: arrangers },
  assignPost: { at: GRID, roles: arrangers },
  listRoles: { at: COMMUNITY, roles: AUTHORITIES },
  grantRole: { at: GRID, roles: AUTHORITIES },
  revokeRole: { at: GRID, roles: AUTHORITIES },
  setAccountState: { at: GRID, roles: AUTHORITIES },
}

const byWorker = { clock: NOW, caller: PEOPLE.worker._id, documents: WORLD }

export const ORG_SCENES = {
  whoAmI: byWorker,
  getGrid: byWorker,
  listMembers: byWorker,
  getCommunity: byWorker,
} as unknown as ScenesOf<'org'>
