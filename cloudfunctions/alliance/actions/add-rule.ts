import { DISTRICT } from '../../../types/domain/ids'
import { dayOf } from '../../../types/domain/time'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { whyNotAdd } from '../rules/new-rule'
import { insertRule, loadRule, loadRules } from '../store'

/**
 * Writes the next version of what the alliance goes by, on record; the version is its id, so two people cannot both write it, and none is
 * ever edited. 6 trips in four rounds.
 */
export const addRule = loadingAction(
  'alliance.addRule',
  ({ after }, db) => Promise.all([loadRules(db), loadRule(db, after + 1)]),
  async ({ after, requestId, ...rule }, call, [rules, there]) => {
    const version = after + 1
    if (there?.requestId === requestId)
      return there.digest === call.request.digest ? done({ version }) : refuse('requestReused')
    const why = whyNotAdd(rules, { after, startsOn: rule.startsOn }, dayOf(call.now))
    if (why) return refuse(why)
    const recorded = await onRecord(call, { act: 'allianceRule', target: `v${version}`, scope: DISTRICT })
    if (recorded !== 'done') return refuse(recorded)
    const { id, digest } = call.request
    const by = call.account.personId
    const at = new Date(call.now)
    if (await insertRule(call.db, { _id: `v${version}`, version, ...rule, by, at, requestId: id, digest }))
      return done({ version })
    const written = await loadRule(call.db, version)
    return written?.requestId === id && written.digest === digest ? done({ version }) : refuse('ruleChanged')
  },
)
