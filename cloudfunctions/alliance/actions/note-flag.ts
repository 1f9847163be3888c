import type { AllianceFlagDoc } from '../../../types/documents/alliance'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { changeOnce, recall } from '../../_kernel/once'
import { addNote, loadFlag } from '../flags/store'
import { whyNotNote } from '../rules/flags'

/** Says what somebody found who looked at a flag, on record; it is kept with it, and nothing else follows. 5 trips in four rounds. */
export const noteFlag = loadingAction(
  'alliance.noteFlag',
  ({ flagId }, db) => loadFlag(db, flagId),
  async ({ scope, flagId, finding, text }, call, flag) => {
    if (!flag?.scopes.includes(scope)) return refuse('notFound')
    const memory = recall(flag.log, call)
    if (memory !== 'new') return memory === 'done' ? done({}) : refuse('requestReused')
    const { account, now } = call
    const why = whyNotNote(flag, account)
    if (why) return refuse(why)
    const recorded = await onRecord(call, { act: 'noteFlag', target: flagId, scope })
    if (recorded !== 'done') return refuse(recorded)
    const note = { finding, text, by: account.personId, byName: account.name, at: new Date(now) }
    const noted = await changeOnce<AllianceFlagDoc, never>(call, {
      attempt: () => addNote(call, flagId, note),
      read: () => loadFlag(call.db, flagId),
      explain: () => null,
    })
    return noted === 'done' ? done({}) : refuse(noted)
  },
)
