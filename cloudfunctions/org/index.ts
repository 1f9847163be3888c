import { org as contracts } from '../../types/contracts/org'
import type { Actions } from '../_kernel/action'
import { createFunction } from '../_kernel/create-function'
import { findGrid } from './actions/find-grid'
import { getCommunity } from './actions/get-community'
import { getGrid } from './actions/get-grid'
import { getPerson } from './actions/get-person'
import { listMembers } from './actions/list-members'
import { listPosts } from './actions/list-posts'
import { listUnits } from './actions/list-units'
import { overview } from './actions/overview'
import { search } from './actions/search'
import { whoAmI } from './actions/who-am-i'

export const main = createFunction('org', contracts, {
  whoAmI,
  getGrid,
  getCommunity,
  overview,
  search,
  findGrid,
  listUnits,
  listMembers,
  getPerson,
  listPosts,
} as unknown as Actions<'org'>)
