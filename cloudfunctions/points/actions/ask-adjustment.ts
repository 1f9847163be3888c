import type { AdjustmentDoc } from '../../../types/documents/ledger'
import { loadMembership } from '../../org/public'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { digestOf } from '../../_kernel/digest'
import { logEntry, recall } from '../../_kernel/once'
import { insertAdjustment, lapsedSince, loadAdjustment, postingAround } from '../adjustments/store'
import { scopesOf, whyNotAsk } from '../rules/adjustment'

/** The same request always asks for the same adjustment. */
const idOf = ({ account, request }: Call): AdjustmentDoc['_id'] =>
  `j${digestOf([account.personId, request.id]).slice(0, 24)}`

/**
 * Asks for an adjustment or a reversal, on record; nothing is posted before a second person lets it pass.
 * 6 trips in five rounds, three more when a posting is to be taken back.
 */
export const askAdjustment = loadingAction(
  'points.askAdjustment',
  async ({ personId, wish }, db) => {
    const [membership, around] = await Promise.all([
      loadMembership(db, personId),
      wish.kind === 'reverse' ? postingAround(db, wish.postingId) : null,
    ])
    return { membership, posting: around?.posting ?? null, reversed: Boolean(around?.reversal) }
  },
  async (input, call, found) => {
    const id = idOf(call)
    const { personId, communityId, wish, reason } = input
    const there = await loadAdjustment(call.db, id)
    if (there) return recall(there.log, call) === 'done' ? done({ adjustmentId: id }) : refuse('requestReused')
    const lapsed = found.posting !== null && (await lapsedSince(call.db, found.posting))
    const why = whyNotAsk({ by: call.account.personId, communityId, personId, wish }, { ...found, lapsed })
    if (why) return refuse(why)
    const recorded = await onRecord(call, { act: 'askPoints', target: personId, scope: communityId })
    if (recorded !== 'done') return refuse(recorded)
    await insertAdjustment(call.db, {
      _id: id,
      account: personId,
      communityId,
      scopes: scopesOf(communityId),
      wish,
      reason,
      state: 'asked',
      open: true,
      askedBy: call.account.personId,
      askedAt: new Date(call.now),
      decidedBy: null,
      decidedAt: null,
      postingId: null,
      log: [logEntry(call, 'ask')],
    })
    return done({ adjustmentId: id })
  },
)
