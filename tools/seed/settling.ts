import { discussed } from '../../cloudfunctions/alliance/rules/agree'
import { begun } from '../../cloudfunctions/alliance/rules/begin'
import { addLines, hashLines, lineOf } from '../../cloudfunctions/alliance/rules/line'
import { redeemedTitle } from '../../cloudfunctions/points/rules/reason'
import { canBeTaken, FIRST_ALLIANCE_RULE, lastMonth } from '../../types/domain/alliance'
import { MINUTE, monthOf, type Instant } from '../../types/domain/time'
import type { StatementDoc, StatementPartDoc } from '../../types/documents/alliance'
import type { MerchantDoc } from '../../types/documents/org'
import type { PostingDoc } from '../../types/documents/points'
import { DEMO } from './demo'

const inOrderOfTime = (a: PostingDoc, b: PostingDoc): number =>
  a.at.getTime() - b.at.getTime() || (a._id < b._id ? -1 : 1)

/**
 * Last month's statement of a shop as the timer would take it, with its last line in question: the shop asked half an hour ago.
 * Nothing where the timer would not have taken it yet, or nobody redeemed there.
 */
export function settle(
  merchant: MerchantDoc,
  postings: readonly PostingDoc[],
  now: Instant,
): { readonly statements: StatementDoc[]; readonly statementParts: StatementPartDoc[] } {
  const month = lastMonth(monthOf(now))
  const askedAt = now - 30 * MINUTE
  const own = postings
    .filter(({ counterAccount, at }) => counterAccount === merchant._id && monthOf(at.getTime()) === month)
    .sort(inOrderOfTime)
  const lines = own.map((posting) => lineOf(posting, null, [FIRST_ALLIANCE_RULE], redeemedTitle))
  const last = lines.at(-1)
  if (!last || !canBeTaken(month, askedAt)) return { statements: [], statementParts: [] }
  const statement: StatementDoc = {
    ...begun(merchant, month),
    ...addLines(begun(merchant, month), lines),
    parts: [hashLines(lines)],
    after: { at: last.at, id: last.postingId },
    state: 'open',
    version: 2,
  }
  const { name, personId } = DEMO.merchant
  const raised = discussed(
    statement,
    { step: { kind: 'raise', text: '这位说没拿到，请帮着问一问' }, postingId: last.postingId, line: last },
    { side: 'merchant', by: personId, byName: name, at: new Date(askedAt) },
    [{ role: 'merchant', scope: merchant._id, scopeName: merchant.name }],
  )
  if (typeof raised === 'string') throw new Error(`the line cannot be raised: ${raised}`)
  return {
    statements: [{ ...statement, ...raised }],
    statementParts: [{ _id: `${statement._id}:000`, statementId: statement._id, part: 0, lines }],
  }
}
