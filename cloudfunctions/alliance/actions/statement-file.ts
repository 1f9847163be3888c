import { statementId } from '../../../types/domain/alliance'
import { takenTotal } from '../../points/public'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { writeWorkbook } from '../../_kernel/workbook'
import { allLines } from '../lines'
import { spanOf } from '../rules/month'
import { sheetsOf } from '../rules/sheet'
import { loadStatement } from '../store'

/** A statement as a workbook, with every line; 3 trips in two rounds, and one more for every 250 lines. */
export const statementFile = loadingAction(
  'alliance.statementFile',
  ({ merchantId, month }, db) =>
    Promise.all([loadStatement(db, statementId(merchantId, month)), takenTotal(db, merchantId, spanOf(month))]),
  async (_input, { db }, [statement, ledger]) => {
    if (!statement) return refuse('notFound')
    if (statement.state === 'taking') return refuse('statementTaking')
    const base64 = await writeWorkbook(sheetsOf(statement, await allLines(db, statement), ledger))
    return done({ name: `${statement.merchantName} ${statement.month} 对账单.xlsx`, base64 })
  },
)
