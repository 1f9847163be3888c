import type { DuplicateDoc } from '../../../types/documents/rosters'
import { action, type Call } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { recall } from '../../_kernel/once'
import { accountsOf, beginSettling, endSettling, loadDuplicate, takeUp } from '../duplicates/store'
import { settleLists, settleNumbers, settleUnits } from '../duplicates/settle'
import { judgeSettling } from '../rules/settle-duplicate'

/**
 * Somebody's word on what an import found double (mechanism 8). On record. What is kept is fixed first (shape 6), then people are merged
 * by steps that may each be done again, then it is closed; whoever asks for the same again goes on. At most 15 trips.
 */
export const settleDuplicate = action('rosters.settleDuplicate', async ({ id, scope, keep }, call) => {
  const document = await loadDuplicate(call.db, id)
  const memory = document ? recall(document.log, call) : 'new'
  if (memory === 'reused') return refuse('requestReused')
  if (memory === 'done' && document?.state === 'settled') return done({})
  const sides = document ? [document.first.personId, document.second.personId] : []
  const accounts = document ? (await accountsOf(call.db, sides)).map(({ personId }) => personId) : []
  if (memory === 'new') {
    const refused = judgeSettling(document, { scope, keep }, accounts)
    if (refused) return refuse(refused)
    const recorded = await onRecord(call, { act: 'merge', target: id, scope })
    if (recorded !== 'done') return refuse(recorded)
    if ((await beginSettling(call, id, keep)) === 0 && (await takeUp(call, id, keep)) === 0) {
      const now = await loadDuplicate(call.db, id)
      if (!now || recall(now.log, call) !== 'done') return refuse('alreadySettled')
    }
  }
  if (document) await carryOut(call, document, keep, accounts)
  await endSettling(call.db, id)
  return done({})
})

async function carryOut(
  call: Call,
  document: DuplicateDoc,
  keep: NonNullable<DuplicateDoc['keep']>,
  accounts: readonly DuplicateDoc['first']['personId'][],
): Promise<void> {
  if (document.kind === 'twoNumbers') return settleNumbers(call, document, keep, accounts)
  return document._id.startsWith('s-') ? settleLists(call, document, keep) : settleUnits(call, document, keep)
}
