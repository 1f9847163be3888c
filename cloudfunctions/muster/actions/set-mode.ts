import type { ParsedOf } from '../../../types/contracts/all'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { decideOnce, logEntry } from '../../_kernel/once'
import type { ModeDoc } from '../../../types/documents/muster'
import { changeMode, insertMode, loadMode } from '../store'

/** A place that nobody has ever switched is at peace. */
function peaceOf({ scope }: ParsedOf<'muster.setMode'>, { account, now }: Call): ModeDoc {
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

/** Mechanism 22: a place goes into emergency, or back; who ordered it, when and why stays. 3 trips, 4 the first time. */
export const setMode = loadingAction(
  'muster.setMode',
  ({ scope }, db) => loadMode(db, scope),
  async (input, call, loaded) => {
    const read = () => loadMode(call.db, input.scope)
    const since = new Date(call.now)
    const next = {
      mode: input.mode,
      since,
      by: call.account.personId,
      byName: call.account.name,
      reason: input.reason,
      tasksPaused: input.mode === 'emergency' && input.tasksPaused,
    }
    if (!loaded && input.mode === 'emergency') {
      const first: ModeDoc = { ...peaceOf(input, call), ...next, log: [logEntry(call, 'mode')] }
      if (await insertMode(call.db, first)) return done({ mode: next.mode, since: since.getTime() })
    }
    const outcome = await decideOnce(call, loaded ?? (await read()) ?? peaceOf(input, call), {
      decide: ({ mode }) => (mode === input.mode ? ('modeAlready' as const) : {}),
      save: (before) => changeMode(call, before, next),
      read,
    })
    if (outcome === 'notFound') return refuse('modeAlready')
    if (outcome !== 'done') return refuse(outcome)
    // A repeat answers when it was switched, not when it was asked again.
    const now = await read()
    return done({ mode: input.mode, since: (now?.since ?? since).getTime() })
  },
)
