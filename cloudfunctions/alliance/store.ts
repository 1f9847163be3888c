import type { StatementId } from '../../types/domain/alliance'
import { type AllianceRule, FIRST_ALLIANCE_RULE } from '../../types/domain/alliance'
import type { DivisionCode, MerchantId, RequestId } from '../../types/domain/ids'
import type { YearMonth } from '../../types/domain/time'
import type { AllianceRuleDoc, StatementDoc, StatementPartDoc, StatementRunDoc } from '../../types/documents/alliance'
import { type Db, is, to } from '../_kernel/db'
import { LOG_KEPT, LOG_REQUEST } from '../_kernel/once'

/** A version a year is many already. */
const MOST_RULES = 100
export const STATEMENTS_A_PAGE = 20
/** Lines of a full part: about 80 KB. A merchant of 10,000 redemptions has 40 parts. */
export const LINES_A_PART = 250

/** Every version in order: the product's first, and those the district wrote. */
export const loadRules = async (db: Db): Promise<AllianceRule[]> => [
  FIRST_ALLIANCE_RULE,
  ...(await db.find('allianceRules', {}, { limit: MOST_RULES, order: [['version', 'asc']] })),
]
/** The same, the latest first, with why each was written. */
export async function rulesWithNotes(db: Db): Promise<(AllianceRule & { readonly note: string | null })[]> {
  const written = await db.find('allianceRules', {}, { limit: MOST_RULES, order: [['version', 'desc']] })
  return [...written, { ...FIRST_ALLIANCE_RULE, note: null }]
}
export const loadRule = (db: Db, version: number) => db.get('allianceRules', `v${version}`)
/** False when that version is written already. */
export const insertRule = (db: Db, rule: AllianceRuleDoc) => db.insert('allianceRules', rule)

export const loadStatement = (db: Db, id: StatementId) => db.get('statements', id)
/** False when there is one for that merchant and month: there is never a second. */
export const insertStatement = (db: Db, statement: StatementDoc) => db.insert('statements', statement)

const partId = (id: StatementId, part: number) => `${id}:${String(part).padStart(3, '0')}` as const
export const loadPart = (db: Db, id: StatementId, part: number) => db.get('statementParts', partId(id, part))
/** False when it is written already, by whomever: of the same postings it is the same. */
export const insertPart = (db: Db, part: Omit<StatementPartDoc, '_id'>) =>
  db.insert('statementParts', { ...part, _id: partId(part.statementId, part.part) })

type Changed = Partial<Omit<StatementDoc, '_id' | 'merchantId' | 'communityId' | 'month' | 'version' | 'log'>>

/** Saves a statement on the condition that it is still as it was read, and not closed; 0 when somebody was quicker. */
export const saveStatement = (
  db: Db,
  was: StatementDoc,
  changed: Changed,
  request?: { readonly id: RequestId; readonly entry: StatementDoc['log'][number] },
) =>
  db.change(
    'statements',
    {
      _id: was._id,
      version: was.version,
      state: is.not('closed'),
      ...(request ? { [LOG_REQUEST]: is.not(request.id) } : {}),
    },
    {
      ...Object.fromEntries(Object.entries(changed).map(([field, value]) => [field, to.set(value)])),
      version: to.inc(1),
      ...(request ? { log: to.push([request.entry], LOG_KEPT) } : {}),
    },
  )

/** A page of a merchant's statements, the latest first, and one more to tell whether there is a next page. */
export const statementsOf = (db: Db, merchantId: MerchantId, beforeMonth: string | undefined) =>
  db.find(
    'statements',
    { merchantId, ...(beforeMonth === undefined ? {} : { month: is.below(beforeMonth) }) },
    { limit: STATEMENTS_A_PAGE + 1, order: [['month', 'desc']] },
  )

/** The same of a place, of one month, in order of merchants. */
export const statementsIn = (db: Db, scope: DivisionCode, month: YearMonth, after: string | undefined) =>
  db.find(
    'statements',
    { month, _id: is.startingWith(`m${scope}`) },
    { limit: STATEMENTS_A_PAGE + 1, order: [['_id', 'asc']], ...(after === undefined ? {} : { after: [after] }) },
  )

/** Whose listing is not finished. */
export const statementsBeingTaken = (db: Db, limit: number) =>
  db.find('statements', { state: 'taking' }, { limit, order: [['_id', 'asc']] })

/** On which a line is being taken out. */
export const statementsReturning = (db: Db, limit: number) => db.find('statements', { returning: true }, { limit })

export const loadRuns = (db: Db, months: readonly YearMonth[]) =>
  db.find('statementRuns', { _id: is.oneOf(months) }, { limit: months.length })
export const saveRun = (db: Db, run: StatementRunDoc) => db.put('statementRuns', run)
