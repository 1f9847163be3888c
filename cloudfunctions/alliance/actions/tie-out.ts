import { statementId } from '../../../types/domain/alliance'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { loadStatement } from '../store'
import { tieStatement } from '../tie'

/**
 * Holds every line of a statement against the ledger, and every posting of that merchant and month against the statement: whoever edits a
 * row, cuts off a tail, pays otherwise than by the rules or changes a closed statement is found. 3 trips, and 2 or 3 more for every 250 lines.
 */
export const tieOut = loadingAction(
  'alliance.tieOut',
  ({ merchantId, month }, db) => loadStatement(db, statementId(merchantId, month)),
  async (_input, { db }, statement) => {
    if (!statement) return refuse('notFound')
    if (statement.state === 'taking') return refuse('statementTaking')
    const tied = await tieStatement(db, statement)
    return done({ lines: statement.lines, ...tied, hash: statement.closed?.hash ?? null })
  },
)
