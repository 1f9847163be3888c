import type { GridCode, PersonId } from '../../types/domain/ids'
import type { AccountDoc, GridDoc, MembershipDoc } from '../../types/documents/org'
import type { Call } from '../_kernel/action'
import { changeOnce } from '../_kernel/once'
import { followMembership } from './follow-membership'
import { freePost } from './free-post'
import { whyNotMove } from './rules/membership'
import { moveMembership } from './members/store'
import { loadMembership } from './store'

interface Move {
  readonly personId: PersonId
  readonly from: GridCode
  readonly to: GridCode
}
interface Grids {
  readonly left: GridDoc
  readonly entered: GridDoc
}

/** Both grids of a move, or null when one is not there. */
export function gridsOfMove(grids: readonly GridDoc[], { from, to }: Pick<Move, 'from' | 'to'>): Grids | null {
  const left = grids.find(({ _id }) => _id === from)
  const entered = grids.find(({ _id }) => _id === to)
  return left && entered ? { left, entered } : null
}

/** The move itself, mechanism 8: one conditional update of the membership, whose history stays. */
export const moveOnce = (call: Call, { personId, from, to }: Move) =>
  changeOnce(call, {
    attempt: () => (from === to ? Promise.resolve(0) : moveMembership(call, { personId, from, to })),
    read: () => loadMembership(call.db, personId),
    explain: (membership) => whyNotMove(membership, { from, to }),
  })

/**
 * What follows a move: the account's role goes along, and the post in the old grid is free for somebody else. It looks at where
 * the person is now, so a late repeat undoes no later move.
 * @param account as it was read before the move
 * @returns where the person is now
 */
export async function followMove(
  call: Call,
  { personId, from }: Move,
  { left, entered }: Grids,
  account: AccountDoc | null,
): Promise<MembershipDoc | null> {
  const membership = await loadMembership(call.db, personId)
  await Promise.all([
    followMembership(call.db, personId, { membership, account }, [left, entered]),
    membership?.gridId === from ? null : freePost(call, left, personId),
  ])
  return membership
}
