import { loadingAction } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { findAuditFault } from '../../_kernel/audit-chain'
import { chainOf } from '../store'

/** Recomputes an actor's chain from the first row to the last. One trip for every 1,000 rows beside the account. */
export const verifyAudit = loadingAction(
  'privacy.verifyAudit',
  ({ actor }, db) => chainOf(db, actor),
  async (_input, _call, chain) => done({ rows: chain.length, fault: findAuditFault(chain) }),
)
