import { isTypingLocked } from '../../../types/domain/typing'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { recall } from '../../_kernel/once'
import { changeAccountOnce, remembering, withRole } from '../../org/public'
import { countWrongInvite, clearWrongInvites } from '../wrong-invites'
import { invitedTo } from '../rules/invite'
import { shopsShowing } from '../store'
import { tellJoined } from '../tell'
import type { MerchantId } from '../../../types/domain/ids'
import { loadMerchant } from '../../org/public'

/** What the account remembers of this request: the shop that it let the caller into. */
const ACT = /^join:(m[\d-]+)$/
const joinedBefore = ({ account, request }: Call): MerchantId | null => {
  const act = remembering(account).log.find(({ requestId }) => requestId === request.id)?.act ?? ''
  const id = ACT.exec(act)?.[1]
  return id === undefined ? null : `m${id.slice(1)}`
}

/**
 * Mechanism 35: somebody types the code on an owner's phone and works in the shop from then on, with a login of their own; the owners
 * are told. The account remembers the request, so that it gets the same answer when the code is old. Wrong digits are counted like those
 * of a station: five in a row, and typing waits. 4 trips in four rounds.
 */
export const join = loadingAction(
  'merchants.join',
  ({ digits }, db) => shopsShowing(db, digits),
  async ({ digits }, call, found) => {
    const { db, account, now } = call
    const memory = recall(remembering(account).log, call)
    if (memory === 'reused') return refuse('requestReused')
    if (memory === 'new' && isTypingLocked(account, now)) return refuse('invitesLocked')
    const before = memory === 'done' ? joinedBefore(call) : null
    const merchant = before ? await loadMerchant(db, before) : invitedTo(found, now)
    if (!merchant) {
      await countWrongInvite(call)
      return refuse('inviteUnknown')
    }
    const grant = { role: 'merchant', scope: merchant._id, scopeName: merchant.name } as const
    const joined = await changeAccountOnce(call, account, `join:${merchant._id}`, (current) => ({
      roles: withRole(current.roles, grant),
      state: current.state,
    }))
    if (typeof joined === 'string') return refuse(joined === 'notFound' ? 'busy' : joined)
    await clearWrongInvites(call)
    await tellJoined(call, merchant, digits, account)
    return done({ merchantId: merchant._id, name: merchant.name })
  },
)
