import { gridOfBranch, type BranchId, type PersonId } from '../../../types/domain/ids'
import type { BranchDoc } from '../../../types/documents/org'
import type { Db } from '../../_kernel/db'
import { branchesHeld, leadGrant, leadPosition } from '../rules/lead'
import { accountOf, giveLead, loadBranch, takeLead } from '../store'

/** More changes of one branch's leader in a row than this are a quarrel, and the client may ask again. */
const TRIES = 8

/**
 * Roles follow the branch: whoever leads it holds the grant, everybody else has lost it. Whoever changed the branch calls this,
 * any number of times; it looks at the branch again after writing, so that of two changes at once the later one's leader stays.
 * A secretary without an account gets the grant when they register.
 * @param branch as it is known to the caller; costs 4 trips when that is still so
 */
export async function followBranch(db: Db, branch: BranchDoc): Promise<'done' | 'busy'> {
  let known = branch
  for (let tries = 0; tries < TRIES; tries += 1) {
    const leader = known.secretary?.personId ?? null
    await Promise.all([takeLead(db, gridOfBranch(known._id), leader), leader ? give(db, leader, known) : null])
    const now = await loadBranch(db, known._id)
    if (!now || now.secretaryId === known.secretaryId) return 'done'
    known = now
  }
  return 'busy'
}

async function give(db: Db, leader: PersonId, branch: BranchDoc): Promise<void> {
  const account = await accountOf(db, leader)
  if (!account) return
  const held = branchesHeld(account.roles)
  if (held.includes(branch._id)) return
  for (const other of held) await dropIfOver(db, other, leader)
  await giveLead(db, leader, leadGrant(branch), leadPosition(account.roles))
}

/** A grant that an earlier change left behind when it was interrupted. */
async function dropIfOver(db: Db, id: BranchId, leader: PersonId): Promise<void> {
  const branch = await loadBranch(db, id)
  if (branch?.secretary?.personId !== leader) await takeLead(db, gridOfBranch(id), branch?.secretary?.personId ?? null)
}
