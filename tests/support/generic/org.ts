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
}

const byWorker = { clock: NOW, caller: PEOPLE.worker._id, documents: WORLD }

export const ORG_SCENES: ScenesOf<'org'> = {
  whoAmI: byWorker,
  getGrid: byWorker,
  listMembers: byWorker,
  getCommunity: byWorker,
}
