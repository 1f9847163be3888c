import type { ParsedOf } from '../../../types/contracts/all'
import { DISTRICT } from '../../../types/domain/ids'
import type { AccountDoc } from '../../../types/documents/org'
import type { DeletionDoc } from '../../../types/documents/privacy'
import { openAction, type OpenCall } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { leadsABranch } from '../../corps/public'
import { tasksStillOn } from '../../tasks/public'
import { forget } from '../forget'
import { stillOnSince, whyNotDelete } from '../rules/deletion'
import { insertDeletion, loadDeletion, loadMembership, replaceDeletion } from '../store'

/** The rule, on what is so now; then the act is on record and the intent written. @returns the intent, or why not */
async function begin(
  { name }: ParsedOf<'privacy.deleteMine'>,
  call: OpenCall,
  account: AccountDoc,
  old: DeletionDoc | null,
) {
  const { db, now, request } = call
  const me = account.personId
  if (name !== account.name) return 'nameWrong'
  const [leads, tasks, membership] = await Promise.all([
    leadsABranch(db, me),
    tasksStillOn(db, me, stillOnSince(now)),
    loadMembership(db, me),
  ])
  const why = whyNotDelete({ roles: account.roles, leads, tasks }, now)
  if (why) return why
  const scope = membership?.gridId ?? DISTRICT
  const recorded = await onRecord({ ...call, account }, { act: 'deletePerson', target: me, scope })
  if (recorded !== 'done') return recorded
  const intent: DeletionDoc = {
    _id: call.openId,
    personId: me,
    requestId: request.id,
    digest: request.digest,
    startedAt: new Date(now),
    done: false,
  }
  if (old) await replaceDeletion(db, intent)
  else if (!(await insertDeletion(db, intent))) return (await loadDeletion(db, call.openId)) ?? 'busy'
  return intent
}

/**
 * Ends the account. The intent comes first and outlives it (shape 6); every step after it may be done again, and the account goes last,
 * so whoever was interrupted can ask again. What must be kept, hours, postings and the audit chain, is kept without the person.
 * 28 trips for somebody with one task ahead (ADR 0041); asked again, 2.
 */
export const deleteMine = openAction('privacy.deleteMine', async (input, call) => {
  const { db, account, request, now, openId } = call
  const old = await loadDeletion(db, openId)
  const same = old?.requestId === request.id
  if (old && same && old.digest !== request.digest) return refuse('requestReused')
  if (old?.done && same) return done({ deletedAt: old.startedAt.getTime() })
  // An interrupted deletion is finished, whichever request comes back; after a finished one somebody may have registered again.
  if (!old?.done && old) {
    await forget(call, old, now)
    return done({ deletedAt: old.startedAt.getTime() })
  }
  if (!account) return refuse('nameWrong')
  const intent = await begin(input, call, account, old)
  if (typeof intent === 'string') return refuse(intent)
  await forget(call, intent, now)
  return done({ deletedAt: intent.startedAt.getTime() })
})
