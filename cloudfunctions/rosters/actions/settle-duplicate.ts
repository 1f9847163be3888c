import type { PersonId } from '../../../types/domain/ids'
import type { DuplicateDoc } from '../../../types/documents/rosters'
import { action, type Call } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { recall } from '../../_kernel/once'
import { accountsOf, beginSettling, endSettling, loadDuplicate, takeUp } from '../duplicates/store'
import { settleLists, settleNumbers, settleUnits } from '../duplicates/settle'
import { judgeSettling } from '../rules/settle-duplicate'
import { leadersAmong } from '../store'

/**
 * Somebody's word on what an import found double (mechanism 8). On record. What is kept is fixed first (shape 6), then people are merged
 * by steps that may each be done again, then it is closed; whoever asks for the same again goes on. At most 18 trips.
 */
export const settleDuplicate = action('rosters.settleDuplicate', async ({ id, scope, keep }, call) => {
  const document = await loadDuplicate(call.db, id)
  const memory = document ? recall(document.log, call) : 'new'
  if (memory === 'reused') return refuse('requestReused')
  if (memory === 'done' && document?.state === 'settled') return done({})
  const sides = document ? [document.first.personId, document.second.personId] : []
  const inUse = document ? await thoseInUse(call, sides) : []
  if (memory === 'new') {
    const refused = judgeSettling(document, { scope, keep }, inUse)
    if (refused) return refuse(refused)
    const recorded = await onRecord(call, { act: 'merge', target: id, scope })
    if (recorded !== 'done') return refuse(recorded)
    if ((await beginSettling(call, id, keep)) === 0 && (await takeUp(call, id, keep)) === 0) {
      const now = await loadDuplicate(call.db, id)
      if (!now || recall(now.log, call) !== 'done') return refuse('alreadySettled')
    }
  }
  if (document) await carryOut(call, document, keep, inUse)
  await endSettling(call.db, id)
  return done({})
})

/** Whoever has an account or leads a branch: others hang on who they are. */
async function thoseInUse({ db }: Call, sides: readonly PersonId[]): Promise<PersonId[]> {
  const [accounts, leaders] = await Promise.all([accountsOf(db, sides), leadersAmong(db, sides)])
  const inUse = new Set([...accounts.map(({ personId }) => personId), ...leaders])
  return sides.filter((id) => inUse.has(id))
}

async function carryOut(
  call: Call,
  document: DuplicateDoc,
  keep: NonNullable<DuplicateDoc['keep']>,
  inUse: readonly PersonId[],
): Promise<void> {
  if (document.kind === 'twoNumbers') return settleNumbers(call, document, keep, inUse)
  return document._id.startsWith('s-') ? settleLists(call, document, keep) : settleUnits(call, document, keep)
}
