import type { ParsedOf } from '../../../types/contracts/all'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { decideOnce, recall } from '../../_kernel/once'
import { wordsFault } from '../../_kernel/words-fault'
import type { ModeDoc } from '../../../types/documents/muster'
import { changeMode, insertMode, loadMode } from '../store'

type Input = ParsedOf<'muster.setMode'>

/** A place that nobody has ever switched is at peace. */
function peaceOf({ scope }: Input, { account, now }: Call): ModeDoc {
  return {
    _id: scope,
    scopeName: account.roles.find((grant) => grant.scope === scope)?.scopeName ?? '',
    mode: 'peace',
    since: new Date(now),
    by: account.personId,
    byName: account.name,
    reason: '',
    tasksPaused: false,
    past: [],
    log: [],
  }
}

/** Why it is not switched, or null; what this request switched before is. */
async function whyNot(call: Call, { mode, reason, scope }: Input, before: ModeDoc) {
  const memory = recall(before.log, call)
  if (memory !== 'new') return memory === 'reused' ? 'requestReused' : null
  if (before.mode === mode) return 'modeAlready'
  const fault = await wordsFault([reason], call.openId)
  if (fault) return fault
  const recorded = await onRecord(call, { act: 'setMode', target: scope, scope })
  return recorded === 'done' ? null : recorded
}

/** Mechanism 22: a place goes into emergency, or back, on record; who ordered it, when and why stays. 6 trips, 7 the first time. */
export const setMode = loadingAction(
  'muster.setMode',
  ({ scope }, db) => loadMode(db, scope),
  async (input, call, loaded) => {
    const { scope, mode } = input
    const before = loaded ?? peaceOf(input, call)
    const why = await whyNot(call, input, before)
    if (why) return refuse(why)
    // At peace until the switch, which is the same update the first time as later; of two at once one has written this.
    if (!loaded) await insertMode(call.db, before)
    const since = new Date(call.now)
    const { personId: by, name: byName } = call.account
    const next = {
      mode,
      since,
      by,
      byName,
      reason: input.reason,
      tasksPaused: mode === 'emergency' && input.tasksPaused,
    }
    const read = () => loadMode(call.db, scope)
    const outcome = await decideOnce(call, before, {
      decide: (current) => (current.mode === mode ? ('modeAlready' as const) : {}),
      save: (current) => changeMode(call, current, next),
      read,
    })
    if (outcome !== 'done') return refuse(outcome === 'notFound' ? 'busy' : outcome)
    // A repeat answers when it was switched, not when it was asked again.
    return done({ mode, since: ((await read())?.since ?? since).getTime() })
  },
)
