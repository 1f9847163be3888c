import { NOW } from '../tasks'
import { AUTHORITIES, EVERYONE_THERE, type MayOf, OVER } from './may'
import type { ScenesOf } from './scene'
import { COMMUNITY, GRID, PEOPLE, SIBLING, WORLD } from './world'

const arrangers = { ...AUTHORITIES, branchSecretary: OVER, gridWorker: OVER }

export const ORG_MAY: MayOf<'org'> = {
  whoAmI: 'anyone',
  getGrid: { at: GRID, roles: EVERYONE_THERE, names: { to: arrangers, of: [GRID] } },
  listMembers: { at: GRID, roles: arrangers, names: { to: arrangers, of: [GRID] } },
  getCommunity: { at: COMMUNITY, roles: AUTHORITIES },
  overview: { at: COMMUNITY, roles: AUTHORITIES },
  search: { at: COMMUNITY, roles: arrangers, names: { to: arrangers, of: [GRID, SIBLING] } },
  findGrid: 'anyone',
  listUnits: 'anyone',
  getPerson: { at: GRID, roles: arrangers },
  register: 'anyone',
  confirmMember: { at: GRID, roles: arrangers },
  moveHome: 'registered',
  moveMember: { at: COMMUNITY, roles: AUTHORITIES },
  removeMember: { at: GRID, roles: AUTHORITIES },
  listPosts: { at: GRID, roles: arrangers, names: { to: arrangers, of: [GRID] } },
  savePost: { at: GRID, roles: arrangers },
  dropPost: { at: GRID, roles: arrangers },
  assignPost: { at: GRID, roles: arrangers },
  listRoles: { at: COMMUNITY, roles: AUTHORITIES, names: { to: AUTHORITIES, of: [GRID, SIBLING] } },
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
  overview: byWorker,
  search: byWorker,
  findGrid: byWorker,
  listUnits: byWorker,
  getPerson: byWorker,
  listPosts: byWorker,
} as unknown as ScenesOf<'org'>
