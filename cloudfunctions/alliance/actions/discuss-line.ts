import { statementId } from '../../../types/domain/alliance'
import type { ParsedOf } from '../../../types/contracts/all'
import type { StatementDoc } from '../../../types/documents/alliance'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { decideOnce, logEntry, recall } from '../../_kernel/once'
import { checkWords } from '../../_kernel/words'
import { lineFor } from '../lines'
import { returnLines } from '../return'
import { discussed } from '../rules/agree'
import { loadStatement, saveStatement } from '../store'
import { tellOthers } from '../tell'

/** How the line stands once this step has been taken, now or before; a line that is to be taken out is reversed in the ledger. */
async function standing(
  call: Call,
  { side, postingId, step }: Pick<ParsedOf<'alliance.discussLine'>, 'side' | 'postingId' | 'step'>,
  statement: StatementDoc,
) {
  await tellOthers(call.db, statement, { postingId, side, kind: step.kind }, call.now)
  const settled = await returnLines(call.db, statement, call.now)
  if (settled === 'busy') return refuse(settled)
  const dispute = settled.disputes.find((one) => one.postingId === postingId)
  return dispute ? done({ state: dispute.state }) : refuse('lineUnknown')
}

/**
 * A step in the talk about one line: raised by one side, answered by the other, settled from above where two do not agree. A line that is
 * taken out is an intent: the reversal follows by its own key, and a timer finishes what was interrupted. 6 trips in five rounds; 11 with a reversal.
 */
export const discussLine = loadingAction(
  'alliance.discussLine',
  ({ merchantId, month }, db) => loadStatement(db, statementId(merchantId, month)),
  async (input, call, found) => {
    const { side, postingId, step } = input
    const { db, account, now, openId, request } = call
    if (!found) return refuse('notFound')
    const memory = recall(found.log, call)
    if (memory === 'reused') return refuse('requestReused')
    if (memory === 'done') return await standing(call, input, found)
    const line = step.kind === 'raise' ? await lineFor(db, found, postingId) : null
    const spoken = { side, by: account.personId, byName: account.name, at: new Date(now) }
    const decide = (statement: StatementDoc) => discussed(statement, { step, postingId, line }, spoken, account.roles)
    const first = decide(found)
    if (typeof first === 'string') return refuse(first)
    const verdict = 'text' in step ? await checkWords(step.text, openId) : 'pass'
    if (verdict !== 'pass') return refuse(verdict === 'risky' ? 'wordsRisky' : 'busy')
    if (step.kind === 'settle' || (step.kind === 'answer' && step.takeOut)) {
      const recorded = await onRecord(call, { act: 'settleLine', target: postingId, scope: found.communityId })
      if (recorded !== 'done') return refuse(recorded)
    }
    const decided = await decideOnce(call, found, {
      decide,
      save: (statement, changed) =>
        saveStatement(db, statement, changed, { id: request.id, entry: logEntry(call, `line:${step.kind}`) }),
      read: () => loadStatement(db, found._id),
    })
    if (decided !== 'done') return refuse(decided)
    const after = await loadStatement(db, found._id)
    if (!after) return refuse('notFound')
    return await standing(call, input, after)
  },
)
