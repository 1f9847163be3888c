import { org as contracts } from '../../types/contracts/org'
import type { Actions } from '../_kernel/action'
import { createFunction } from '../_kernel/create-function'
import { getCommunity } from './actions/get-community'
import { getGrid } from './actions/get-grid'
import { listMembers } from './actions/list-members'
import { whoAmI } from './actions/who-am-i'

export const main = createFunction('org', contracts, {
  whoAmI,
  getGrid,
  listMembers,
  getCommunity,
} as unknown as Actions<'org'>)
