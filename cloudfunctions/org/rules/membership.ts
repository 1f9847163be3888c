import type { GridCode } from '../../../types/domain/ids'
import type { MembershipDoc } from '../../../types/documents/org'

type Membership = Pick<MembershipDoc, 'gridId' | 'state'>

const isIn = (membership: Membership, grid: GridCode): boolean =>
  membership.gridId === grid && membership.state !== 'left'

/** May this word be said on somebody who signed up here? @returns why not, in this order, or null */
export function whyNotConfirm(membership: Membership, grid: GridCode) {
  if (!isIn(membership, grid)) return 'notInGrid'
  return membership.state === 'active' ? 'alreadyConfirmed' : null
}

/** Mechanism 8: may somebody be enrolled in another grid? Also those who still wait may say that they live elsewhere. */
export function whyNotMove(membership: Membership, move: { readonly from: GridCode; readonly to: GridCode }) {
  if (!isIn(membership, move.from)) return 'notInGrid'
  return move.from === move.to ? 'sameGrid' : null
}

/** May somebody be taken off the roster? @param leads whether a branch has them for its secretary: that term ends first */
export function whyNotRemove(membership: Membership, grid: GridCode, leads: boolean) {
  if (!isIn(membership, grid)) return 'notInGrid'
  return leads ? 'leadsBranch' : null
}
