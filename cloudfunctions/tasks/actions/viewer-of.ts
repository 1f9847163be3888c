import type { AccountDoc } from '../../../types/documents/org'
import { branchLed, homeGrid, ownBranch } from '../../org/public'
import type { Viewer } from '../rules/viewer'

/** Who is looking, read off the account document. */
export const viewerOf = (account: AccountDoc): Viewer => ({
  personId: account.personId,
  grid: homeGrid(account),
  branch: ownBranch(account),
  led: branchLed(account),
})
