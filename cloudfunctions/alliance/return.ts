import type { Instant } from '../../types/domain/time'
import type { LineDispute, StatementDoc } from '../../types/documents/alliance'
import { notify } from '../notices/public'
import { takeBack } from '../points/public'
import type { Db } from '../_kernel/db'
import { loadStatement, saveStatement, statementsReturning } from './store'

/** Two sides at once on one statement; more than this is a crowd, and the timer comes again. */
const TRIES = 4
const STATEMENTS_A_RUN = 10

/**
 * Reverses the lines of a statement that are to be taken out, and says so on it; any number of times: a line is reversed once.
 * @returns the statement as it is then; `busy` when a member's chain or the statement moved too often
 */
export async function returnLines(db: Db, statement: StatementDoc, now: Instant): Promise<StatementDoc | 'busy'> {
  let current: StatementDoc = statement
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (!current.returning) return current
    const disputes: LineDispute[] = []
    for (const dispute of current.disputes) {
      const next = dispute.state === 'takingOut' ? await returned(db, current, dispute, now) : dispute
      if (next === 'busy') return next
      disputes.push(next)
    }
    const changed = { disputes, returning: false }
    if ((await saveStatement(db, current, changed)) > 0) return { ...current, ...changed, version: current.version + 1 }
    current = (await loadStatement(db, current._id)) ?? current
  }
  return 'busy'
}

async function returned(
  db: Db,
  { communityId }: StatementDoc,
  dispute: LineDispute,
  now: Instant,
): Promise<LineDispute | 'busy'> {
  const { postingId, title, reversedBy, points } = dispute
  if (!reversedBy) throw new Error('a line is taken out by nobody')
  const reason = `对账退回：${title ?? '兑换'}`
  const reversal = await takeBack(db, { postingId, ...reversedBy, reason }, now)
  if (reversal === 'busy') return reversal
  // A posting that has vanished from the ledger cannot be reversed; the tie-out names it.
  if (reversal === 'gone') return { ...dispute, state: 'kept' }
  const [account] = postingId.split(':')
  await notify(db, now, [
    {
      key: `returned:${postingId}`,
      kind: 'pointsAdjusted',
      audience: { personIds: [account as `p${string}`] },
      scope: communityId,
      title: `退回 ${points} 分`,
      text: `${title ?? '一次兑换'}没有办成，积分退给您了。`,
      page: `pages/points/posting/index?postingId=${reversal}`,
    },
  ])
  return { ...dispute, state: 'takenOut', reversal }
}

/** For a timer: finishes what a call that was interrupted left undone, 10 statements a firing. 1 trip when there is nothing. */
export async function finishReturns(db: Db, now: Instant): Promise<void> {
  for (const statement of await statementsReturning(db, STATEMENTS_A_RUN)) await returnLines(db, statement, now)
}
