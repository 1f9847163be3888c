import { alliance as contracts } from '../../types/contracts/alliance'
import { createFunction } from '../_kernel/create-function'
import { addRule } from './actions/add-rule'
import { confirmStatement } from './actions/confirm-statement'
import { discussLine } from './actions/discuss-line'
import { listFlags } from './actions/list-flags'
import { listRules } from './actions/list-rules'
import { listStatements } from './actions/list-statements'
import { merchantMonth } from './actions/merchant-month'
import { noteFlag } from './actions/note-flag'
import { overview } from './actions/overview'
import { statement } from './actions/statement'
import { statementFile } from './actions/statement-file'
import { statementLines } from './actions/statement-lines'
import { takeStatement } from './actions/take-statement'
import { tieOut } from './actions/tie-out'
import { tillHistory } from './actions/till-history'

export const main = createFunction('alliance', contracts, {
  addRule,
  confirmStatement,
  discussLine,
  listFlags,
  listRules,
  listStatements,
  merchantMonth,
  noteFlag,
  overview,
  statement,
  statementFile,
  statementLines,
  takeStatement,
  tieOut,
  tillHistory,
})
