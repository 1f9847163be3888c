import type { GridCode } from '../../../types/domain/ids'
import type { MembershipDoc } from '../../../types/documents/org'
import { loadingAction, type Call } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { logEntry } from '../../_kernel/once'
import { seal } from '../../_kernel/sealed'
import { secret } from '../../_kernel/secret'
import { followMove, gridsOfMove, moveOnce } from '../move'
import { setAddress } from '../members/store'
import { loadGrids } from '../store'

/** The old address is nobody's any more; the new one is known when it was said. */
async function renewAddress(call: Call, to: GridCode, now: MembershipDoc | null, address: string | null) {
  if (now?.gridId !== to) return
  const sealed = address === null ? null : seal(secret('SEAL_KEY'), address, ['people', now._id, 'address'])
  await setAddress(call.db, now._id, sealed, logEntry(call, 'moveHome'))
}

/** Mechanism 8: I moved house. 6 trips in 5 rounds, one more when I held a post; the move itself is one of them. */
export const moveHome = loadingAction(
  'org.moveHome',
  ({ from, to }, db) => loadGrids(db, [from, to]),
  async ({ from, to, address = null }, call, loaded) => {
    const { personId } = call.account
    const grids = gridsOfMove(loaded, { from, to })
    if (!grids) return refuse('notFound')
    const outcome = await moveOnce(call, { personId, from, to })
    if (outcome !== 'done') return refuse(outcome)
    const now = await followMove(call, { personId, from, to }, grids, call.account)
    await renewAddress(call, to, now, address)
    return done({ gridName: grids.entered.name })
  },
)
