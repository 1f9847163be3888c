import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { writeNext } from '../../_kernel/next-version'
import { insertRule, loadRule, loadRules } from '../store'

/** Writes the next version of what the alliance goes by. 6 trips in four rounds. */
export const addRule = loadingAction(
  'alliance.addRule',
  ({ after }, db) => Promise.all([loadRules(db), loadRule(db, after + 1)]),
  async ({ requestId, after, ...rule }, call, [versions, there]) => {
    const version = after + 1
    const stamp = { by: call.account.personId, at: new Date(call.now), requestId, digest: call.request.digest }
    const written = await writeNext(
      call,
      { after, startsOn: rule.startsOn },
      { versions, there },
      {
        act: 'allianceRule',
        insert: () => insertRule(call.db, { _id: `v${version}`, version, ...rule, ...stamp }),
        read: () => loadRule(call.db, version),
      },
    )
    return written === 'done' ? done({ version }) : refuse(written)
  },
)
