import { canBeTaken, lastMonth } from '../../types/domain/alliance'
import type { MerchantId } from '../../types/domain/ids'
import { type Instant, monthOf, type YearMonth } from '../../types/domain/time'
import type { StatementDoc, StatementLine, StatementPartDoc, StatementRunDoc } from '../../types/documents/alliance'
import type { MerchantDoc } from '../../types/documents/org'
import { notify } from '../notices/public'
import { merchantsAfter } from '../org/public'
import { takenAfter } from '../points/public'
import type { Db } from '../_kernel/db'
import { linesOf } from './lines'
import { begun } from './rules/begin'
import { addLines, hashLines } from './rules/line'
import { spanOf } from './rules/month'
import {
  insertPart,
  insertStatement,
  LINES_A_PART,
  loadPart,
  loadRules,
  loadRuns,
  loadStatement,
  saveRun,
  saveStatement,
  statementsBeingTaken,
} from './store'

const MERCHANTS_A_RUN = 100
const STATEMENTS_A_RUN = 20
/** What one firing lists at most. */
const PARTS_A_RUN = 60
/** The timer looks back so far: it may have stood still for a while. */
const MONTHS_BACK = 3

/**
 * Begins a month's statement of a merchant: the intent; its id is what makes two impossible. A month without a posting has none.
 * @returns the statement, whoever began it; null when there is nothing to list
 */
export async function beginStatement(db: Db, merchant: MerchantDoc, month: YearMonth): Promise<StatementDoc | null> {
  const first = await takenAfter(db, merchant._id, spanOf(month), { limit: 1, after: null })
  if (first.length === 0) return null
  const statement = begun(merchant, month)
  return (await insertStatement(db, statement)) ? statement : loadStatement(db, statement._id)
}

/** A part's lines as they lie there: whoever was deleted since they were written has no words in those that are made again. */
async function keepPart(db: Db, part: Omit<StatementPartDoc, '_id'>): Promise<readonly StatementLine[]> {
  if (await insertPart(db, part)) return part.lines
  return (await loadPart(db, part.statementId, part.part))?.lines ?? part.lines
}

/**
 * Lists the next 250 postings of a month that is over: the part, then the statement that counts it. Killed in between, the same part is
 * made again and found there; of two at once one counts it.
 * @returns the statement as it is then
 */
async function takePart(db: Db, statement: StatementDoc): Promise<StatementDoc | null> {
  const { merchantId, month, after, parts } = statement
  const [postings, rules] = await Promise.all([
    takenAfter(db, merchantId, spanOf(month), { limit: LINES_A_PART, after }),
    loadRules(db),
  ])
  const made = await linesOf(db, postings, rules)
  const last = postings.at(-1)
  const isLast = postings.length < LINES_A_PART
  const lines = last ? await keepPart(db, { statementId: statement._id, part: parts.length, lines: made }) : made
  const changed = {
    ...addLines(statement, lines),
    ...(last ? { parts: [...parts, hashLines(lines)], after: { at: last.at, id: last._id } } : {}),
    state: isLast ? ('open' as const) : ('taking' as const),
  }
  const saved = await saveStatement(db, statement, changed)
  return saved > 0 ? { ...statement, ...changed, version: statement.version + 1 } : loadStatement(db, statement._id)
}

/** Lists what is left of a statement, part by part, at most so many. @returns how many parts it took */
export async function takeRest(
  db: Db,
  statement: StatementDoc,
  most: number,
  now: Instant,
): Promise<{ readonly statement: StatementDoc; readonly parts: number }> {
  let current = statement
  let parts = 0
  while (current.state === 'taking' && parts < most) {
    current = (await takePart(db, current)) ?? current
    parts += 1
  }
  if (current.state !== 'taking') await tell(db, current, now)
  return { statement: current, parts }
}

const tell = (db: Db, { merchantId, communityId, merchantName, month }: StatementDoc, now: Instant) =>
  notify(
    db,
    now,
    (['merchant', 'community'] as const).map((side) => ({
      key: `statement:${merchantId}:${month}:${side}`,
      kind: 'statement' as const,
      audience: { scope: side === 'merchant' ? merchantId : communityId, roles: [side] },
      scope: communityId,
      title: `${Number(month.slice(5))} 月对账单来了`,
      text: `${merchantName}这个月的兑换列好了，请看一遍，没问题就确认。`,
      page: `pages/alliance/statement/index?side=${side}&merchantId=${merchantId}&month=${month}` as const,
      template: 'progress' as const,
    })),
  )

/** The next merchants of a month, each begun; where the run stands then. */
async function beginNext(db: Db, month: YearMonth, run: StatementRunDoc): Promise<void> {
  const merchants = await merchantsAfter(db, run.after, MERCHANTS_A_RUN)
  await Promise.all(merchants.map((merchant) => beginStatement(db, merchant, month)))
  const last: MerchantId | undefined = merchants.at(-1)?._id
  await saveRun(db, { _id: month, after: last ?? run.after, done: merchants.length < MERCHANTS_A_RUN })
}

/** The months before one, the earliest first. */
function monthsBefore(month: YearMonth): YearMonth[] {
  const months: YearMonth[] = []
  for (let at = lastMonth(month); months.length < MONTHS_BACK; at = lastMonth(at)) months.unshift(at)
  return months
}

/**
 * For a timer: begins last month's statements from the first hour of the 1st on, the earliest month first, and lists what has been begun.
 * It may be killed, repeated or run twice. 2 trips when nothing is left to do.
 */
export async function takeStatements(db: Db, now: Instant): Promise<void> {
  const over = monthsBefore(monthOf(now)).filter((month) => canBeTaken(month, now))
  const runs = new Map((await loadRuns(db, over)).map((run) => [run._id, run]))
  const next = over.find((month) => runs.get(month)?.done !== true)
  if (next) await beginNext(db, next, runs.get(next) ?? { _id: next, after: '', done: false })
  let left = PARTS_A_RUN
  for (const statement of await statementsBeingTaken(db, STATEMENTS_A_RUN)) {
    if (left <= 0) return
    left -= (await takeRest(db, statement, left, now)).parts
  }
}
