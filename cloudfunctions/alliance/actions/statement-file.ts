import { LINES_A_FILE, statementId } from '../../../types/domain/alliance'
import { takenTotal } from '../../points/public'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { writeWorkbook } from '../../_kernel/workbook'
import { linesBetween } from '../lines'
import { spanOf } from '../rules/month'
import { sheetsOf } from '../rules/sheet'
import { loadStatement } from '../store'

/** A statement as a workbook, with 4,000 of its lines; 3 trips in two rounds, and one more for every 250 lines. */
export const statementFile = loadingAction(
  'alliance.statementFile',
  ({ merchantId, month }, db) =>
    Promise.all([loadStatement(db, statementId(merchantId, month)), takenTotal(db, merchantId, spanOf(month))]),
  async ({ part = 0 }, { db }, [statement, ledger]) => {
    if (!statement) return refuse('notFound')
    if (statement.state === 'taking') return refuse('statementTaking')
    const parts = Math.max(1, Math.ceil(statement.lines / LINES_A_FILE))
    if (part >= parts) return refuse('notFound')
    const lines = await linesBetween(db, statement, part * LINES_A_FILE, (part + 1) * LINES_A_FILE)
    const which = parts === 1 ? '' : ` ${part + 1}-${parts}`
    const base64 = await writeWorkbook(sheetsOf(statement, lines, ledger))
    return done({ name: `${statement.merchantName} ${statement.month} 对账单${which}.xlsx`, base64 })
  },
)
