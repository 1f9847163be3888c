import { statementId } from '../../../types/domain/alliance'
import type { StatementDoc } from '../../../types/documents/alliance'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { decideOnce, logEntry, recall } from '../../_kernel/once'
import { confirmedBy, whyNotConfirm } from '../rules/agree'
import { loadStatement, saveStatement } from '../store'

const standing = ({ closed }: StatementDoc) => done({ state: closed ? ('closed' as const) : ('open' as const) })

/**
 * One side says that a statement is right, on record; the second one's word closes it and hashes what it says. Nothing changes it afterwards.
 * 6 trips in five rounds.
 */
export const confirmStatement = loadingAction(
  'alliance.confirmStatement',
  ({ merchantId, month }, db) => loadStatement(db, statementId(merchantId, month)),
  async ({ side, merchantId, month }, call, found) => {
    const { db, account, now, request } = call
    if (!found) return refuse('notFound')
    const memory = recall(found.log, call)
    if (memory === 'reused') return refuse('requestReused')
    if (memory === 'done') return standing(found)
    const why = whyNotConfirm(found, side, account)
    if (why) return refuse(why)
    const id = statementId(merchantId, month)
    const recorded = await onRecord(call, { act: 'confirmStatement', target: id, scope: found.communityId })
    if (recorded !== 'done') return refuse(recorded)
    const word = { by: account.personId, byName: account.name, at: new Date(now) }
    const read = () => loadStatement(db, id)
    const decided = await decideOnce(call, found, {
      decide: (statement: StatementDoc) =>
        whyNotConfirm(statement, side, account) ?? confirmedBy(statement, side, word),
      save: (statement, changed) =>
        saveStatement(db, statement, changed, { id: request.id, entry: logEntry(call, `confirm:${side}`) }),
      read,
    })
    if (decided !== 'done') return refuse(decided)
    const after = await read()
    return after ? standing(after) : refuse('notFound')
  },
)
