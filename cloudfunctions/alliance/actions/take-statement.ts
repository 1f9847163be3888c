import { canBeTaken, statementId } from '../../../types/domain/alliance'
import { loadMerchant } from '../../org/public'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { loadStatement } from '../store'
import { beginStatement, takeRest } from '../take'

/** What one call lists; a merchant with more finds the rest listed by the timer. */
const PARTS_A_CALL = 60

/**
 * Lists a month's postings now: for months from before the timer, and for whoever does not want to wait for it. The month is the lock, so it
 * makes no second one; on record, which is the request's memory. 5 trips and the notice's when it is there; else 7, and 4 for every 250 postings.
 */
export const takeStatement = loadingAction(
  'alliance.takeStatement',
  ({ merchantId, month }, db) =>
    Promise.all([loadMerchant(db, merchantId), loadStatement(db, statementId(merchantId, month))]),
  async ({ merchantId, month }, call, [merchant, there]) => {
    const { db, now } = call
    if (!merchant) return refuse('notFound')
    if (!canBeTaken(month, now)) return refuse('monthRunning')
    const target = statementId(merchantId, month)
    const recorded = await onRecord(call, { act: 'takeStatement', target, scope: merchant.communityId })
    if (recorded !== 'done') return refuse(recorded)
    const statement = there ?? (await beginStatement(db, merchant, month))
    if (!statement) return refuse('nothingRedeemed')
    const taken = await takeRest(db, statement, PARTS_A_CALL, now)
    return done({ state: taken.statement.state })
  },
)
