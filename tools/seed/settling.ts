import { confirmedBy, discussed } from '../../cloudfunctions/alliance/rules/agree'
import { begun } from '../../cloudfunctions/alliance/rules/begin'
import { addLines, hashLines, lineOf } from '../../cloudfunctions/alliance/rules/line'
import { redeemedTitle } from '../../cloudfunctions/points/rules/reason'
import { canBeTaken, FIRST_ALLIANCE_RULE, lastMonth, type Side } from '../../types/domain/alliance'
import type { MerchantId } from '../../types/domain/ids'
import { DAY, MINUTE, monthOf, nextMonth, startOfMonth, type Instant, type YearMonth } from '../../types/domain/time'
import type {
  SideWord,
  StatementDoc,
  StatementLine,
  StatementPartDoc,
  StatementRunDoc,
} from '../../types/documents/alliance'
import type { MerchantDoc } from '../../types/documents/org'
import type { PostingDoc } from '../../types/documents/points'
import { DEMO_PLACES } from './demo'
import { groupBy, itemAt } from './lists'
import { atHour, previousMonth } from './tasks'

/** Who speaks for a shop, and for its community. */
export type Speakers = (merchant: MerchantDoc) => Readonly<Record<Side, Omit<SideWord, 'at'>>>

/** The timer lists so many lines in one part; no shop of the seed has more in a month. */
const LINES_A_PART = 250
/** As far back as the timer looks. */
const MONTHS_OF_A_RUN = 3
const OTHER_SHOP: MerchantId = `m${DEMO_PLACES.community}-02`
/** On which day of the next month, and at which hour, a side says that a statement is right. */
const SAID = { community: [3, 10], merchant: [4, 20] } as const satisfies Record<Side, readonly [number, number]>

/**
 * Statements of the months that are over, as the timer takes them and people agree on them. Nearly all are closed; 惠民超市 has last month’s
 * in question, asked half an hour ago, and the one before waits for its word; the other shop of 凤鸣社区 waits for 周敏’s on last month’s.
 * A month that the timer would not have taken yet has none, nor has one in which nobody redeemed.
 */
export function settle(
  { merchants, speakers }: { readonly merchants: readonly MerchantDoc[]; readonly speakers: Speakers },
  postings: readonly PostingDoc[],
  now: Instant,
): {
  readonly statements: StatementDoc[]
  readonly statementParts: StatementPartDoc[]
  readonly statementRuns: StatementRunDoc[]
} {
  const taken = groupBy(
    [...postings].filter(({ counterAccount }) => counterAccount.startsWith('m')).sort(inOrderOfTime),
    ({ counterAccount, at }) => `${counterAccount}:${monthOf(at.getTime())}`,
  )
  const last = lastMonth(monthOf(now))
  const over = monthsBack(canBeTaken(last, now - 30 * MINUTE) ? last : previousMonth(last), taken)
  const settled = merchants.flatMap((merchant) =>
    over.flatMap((month) => {
      const own = taken.get(`${merchant._id}:${month}`)
      return own ? [{ merchant, month, lines: linesOf(own) }] : []
    }),
  )
  const lastShop = merchants.map(({ _id }) => _id).reduce((a, b) => (a > b ? a : b))
  return {
    statements: settled.map(({ merchant, month, lines }) => {
      const said = speakers(merchant)
      const statement = agree(list(merchant, month, lines), said, { now, last })
      const asked = merchant._id === DEMO_PLACES.merchant && month === last
      return asked ? raise(statement, itemAt(lines, lines.length - 1), said.merchant, now) : statement
    }),
    statementParts: settled.map(({ merchant, month, lines }) => ({
      _id: `${merchant._id}:${month}:000`,
      statementId: `${merchant._id}:${month}`,
      part: 0,
      lines,
    })),
    statementRuns: over.slice(-MONTHS_OF_A_RUN).map((month) => ({ _id: month, after: lastShop, done: true })),
  }
}

const inOrderOfTime = (a: PostingDoc, b: PostingDoc): number =>
  a.at.getTime() - b.at.getTime() || (a._id < b._id ? -1 : 1)

/** Every month in which anything was redeemed, to this one. */
const monthsBack = (last: YearMonth, taken: ReadonlyMap<string, readonly PostingDoc[]>): YearMonth[] =>
  [...new Set([...taken.values()].map((own) => monthOf(itemAt(own, 0).at.getTime())))]
    .filter((month) => month <= last)
    .sort()

function linesOf(own: readonly PostingDoc[]): StatementLine[] {
  if (own.length > LINES_A_PART) throw new Error(`${own.length} lines do not fit into one part`)
  return own.map((posting) => lineOf(posting, null, [FIRST_ALLIANCE_RULE], redeemedTitle))
}

function list(merchant: MerchantDoc, month: YearMonth, lines: readonly StatementLine[]): StatementDoc {
  const empty = begun(merchant, month)
  const { at, postingId: id } = itemAt(lines, lines.length - 1)
  return {
    ...empty,
    ...addLines(empty, lines),
    parts: [hashLines(lines)],
    after: { at, id },
    state: 'open',
    version: 1,
  }
}

/** Who has said by now that a statement is right: the community first, then the shop. */
function saidOn({ merchantId, month }: StatementDoc, last: YearMonth): readonly Side[] {
  if (merchantId === DEMO_PLACES.merchant && month === last) return []
  if (merchantId === DEMO_PLACES.merchant && month === previousMonth(last)) return ['community']
  return merchantId === OTHER_SHOP && month === last ? ['merchant'] : ['community', 'merchant']
}

function agree(
  listed: StatementDoc,
  said: ReturnType<Speakers>,
  { now, last }: { readonly now: Instant; readonly last: YearMonth },
): StatementDoc {
  return saidOn(listed, last).reduce((statement, side) => {
    const [day, hour] = SAID[side]
    const at = atHour(startOfMonth(nextMonth(statement.month)) + (day - 1) * DAY, hour)
    if (at >= now) return statement
    const agreed = confirmedBy(statement, side, { ...said[side], at: new Date(at) })
    return { ...statement, ...agreed, version: statement.version + 1 }
  }, listed)
}

/** The shop asks about a line, by the product's own rule. */
function raise(statement: StatementDoc, line: StatementLine, by: Omit<SideWord, 'at'>, now: Instant): StatementDoc {
  const { merchantId, merchantName, version } = statement
  const raised = discussed(
    statement,
    { step: { kind: 'raise', text: '这位说没拿到，请帮着问一问' }, postingId: line.postingId, line },
    { side: 'merchant', ...by, at: new Date(now - 30 * MINUTE) },
    [{ role: 'merchant', scope: merchantId, scopeName: merchantName }],
  )
  if (typeof raised === 'string') throw new Error(`the line cannot be raised: ${raised}`)
  return { ...statement, ...raised, version: version + 1 }
}
