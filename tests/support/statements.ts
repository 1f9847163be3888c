import { type Fact, nextPosting } from '../../cloudfunctions/points/rules/chain'
import { reversalFact } from '../../cloudfunctions/points/rules/adjustment'
import { redeemedTitle } from '../../cloudfunctions/points/rules/reason'
import { addLines, hashLines, lineOf, NO_SUMS } from '../../cloudfunctions/alliance/rules/line'
import { FIRST_ALLIANCE_RULE, statementId } from '../../types/domain/alliance'
import { communityCode, type MerchantId, type PersonId } from '../../types/domain/ids'
import type { YearMonth } from '../../types/domain/time'
import type {
  AllianceFlagDoc,
  AllianceMonthDoc,
  LineDispute,
  StatementDoc,
  StatementPartDoc,
} from '../../types/documents/alliance'
import type { PostingDoc } from '../../types/documents/points'
import { fact, MEMBER, MERCHANT } from './points'

/** 2026-11-02 9:00 in Zhoucun: October can be agreed on. */
export const NOVEMBER = Date.parse('2026-11-02T09:00:00+08:00')
export const OCTOBER = '2026-10'
const CLERK = 'p00000007'

/** So many redemptions of these points on days of a month, and whether the last one is taken back a minute later. */
interface Taken {
  readonly month?: YearMonth
  readonly points: readonly number[]
  readonly merchantId?: MerchantId
  readonly returned?: boolean
  readonly account?: PersonId
}

const follow = (chain: PostingDoc[], next: Fact): void => {
  const posting = nextPosting(chain.at(-1) ?? null, next)
  if (posting === 'pointsShort') throw new Error('the wanted chain would fall below zero')
  chain.push(posting)
}

/** A member's chain: enough points in the month before, then redemptions, one a day from the 1st at noon. */
export function takenChain({
  month = OCTOBER,
  points,
  merchantId = MERCHANT,
  returned,
  account = MEMBER,
}: Taken): PostingDoc[] {
  const chain: PostingDoc[] = []
  const first = Date.parse(`${month}-01T12:00:00+08:00`)
  follow(chain, fact({ account, points: 100_000, key: 'award:start', at: new Date(first - 86_400_000) }))
  for (const [day, amount] of points.entries())
    follow(
      chain,
      fact({
        account,
        counterAccount: merchantId,
        kind: 'redemption',
        points: -amount,
        key: `redeem:${merchantId}:${day}`,
        at: new Date(first + day * 86_400_000),
        cause: { reward: `r${merchantId.slice(1)}-01`, till: CLERK },
        reason: { text: '换 周村烧饼一包·老周家烧饼铺', salt: 'salt' },
      }),
    )
  if (returned) follow(chain, reversalOf(chain, chain.at(-1)))
  return chain
}

/** The reversal of a chain's posting, a minute after its tail. */
function reversalOf(chain: readonly PostingDoc[], posting: PostingDoc | undefined): Fact {
  if (!posting) throw new Error('nothing to take back')
  const before = chain.find(({ seq }) => seq === posting.seq - 1) ?? null
  return reversalFact(posting, before, {
    digest: `back ${posting._id}`,
    at: new Date((chain.at(-1)?.at.getTime() ?? 0) + 60_000),
    reason: '拿错了',
    reasonKey: 'k',
    askedBy: CLERK,
    approvedBy: null,
  })
}

/** A statement as the timer leaves it, of these postings of one merchant and month. */
export function statementOf(
  postings: readonly PostingDoc[],
  over: Partial<StatementDoc> = {},
): { statements: [StatementDoc]; statementParts: StatementPartDoc[] } {
  const merchantId = over.merchantId ?? MERCHANT
  const month = over.month ?? OCTOBER
  const own = postings.filter(({ counterAccount }) => counterAccount === merchantId)
  const lines = own.map((posting) => {
    const of = posting.cause && 'reverses' in posting.cause ? posting.cause.reverses : null
    return lineOf(posting, own.find(({ _id }) => _id === of) ?? null, [FIRST_ALLIANCE_RULE], redeemedTitle)
  })
  const last = own.at(-1)
  const id = statementId(merchantId, month)
  const statement: StatementDoc = {
    _id: id,
    merchantId,
    merchantName: '老周家烧饼铺',
    communityId: communityCode(merchantId.slice(1)),
    month,
    state: 'open',
    after: last ? { at: last.at, id: last._id } : null,
    parts: [hashLines(lines)],
    ...addLines(NO_SUMS, lines),
    disputes: [],
    returning: false,
    confirmed: { merchant: null, community: null },
    closed: null,
    version: 1,
    log: [],
    ...over,
  }
  return { statements: [statement], statementParts: [{ _id: `${id}:000`, statementId: id, part: 0, lines }] }
}

/** The community does not agree with the first line. */
export const dispute = (posting: PostingDoc | undefined, over: Partial<LineDispute> = {}): LineDispute => {
  if (!posting) throw new Error('nothing to dispute')
  return {
    postingId: posting._id,
    points: -posting.points,
    title: '周村烧饼一包',
    lineAt: posting.at,
    state: 'raised',
    raisedBy: 'community',
    words: [
      { side: 'community', by: 'p00000006', byName: '周敏', at: new Date(NOVEMBER - 3_600_000), text: '顾客说没拿到' },
    ],
    reversedBy: null,
    reversal: null,
    ...over,
  }
}

export const flag = (over: Partial<AllianceFlagDoc> = {}): AllianceFlagDoc => ({
  _id: 'g0123456789abcdef01234567',
  kind: 'pair',
  scopes: [communityCode('370306003001'), '370306'],
  merchantId: MERCHANT,
  account: MEMBER,
  approver: null,
  times: 9,
  days: 30,
  threshold: 8,
  ruleVersion: 1,
  day: '2026-11-01',
  open: true,
  notes: [],
  log: [],
  ...over,
})

export const allianceMonth = (over: Partial<AllianceMonthDoc> = {}): AllianceMonthDoc => ({
  _id: '2026-11',
  through: new Date(NOVEMBER),
  after: null,
  steps: 1,
  done: false,
  places: {
    '370306003001001': { issued: 50, redeemed: 20, returned: 0, corrected: 0, expired: 0, lots: { '2026': 30 } },
  },
  merchants: { [MERCHANT]: { redeemed: { times: 1, points: 20 }, returned: { times: 0, points: 0 } } },
  ...over,
})
