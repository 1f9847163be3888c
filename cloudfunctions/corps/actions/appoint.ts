import type { ParsedOf } from '../../../types/contracts/all'
import { gridOfBranch } from '../../../types/domain/ids'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import type { Db } from '../../_kernel/db'
import { recall } from '../../_kernel/once'
import { whyNotLead, whyNotReplace } from '../rules/appointment'
import { isCadre, settledBy } from '../rules/nomination'
import { closeNominations, openNominations } from '../store'
import { followBranch } from './follow-branch'
import { knownOf, readNominee } from './nominate'
import { replace } from './replace'

async function read({ branchId, personId }: ParsedOf<'corps.appoint'>, db: Db) {
  const [nominee, open] = await Promise.all([readNominee(db, branchId, personId), openNominations(db, branchId)])
  return { ...nominee, open }
}

/**
 * Mechanism 6: one secretary a branch, one branch a secretary, however many press at once. On record first, then one change of the
 * branch, which the index of `secretaryId` guards; then its nominations are closed and the roles follow.
 * Every step may be done again, so the same request finishes what an interrupted one began. 15 trips (ADR 0040).
 */
export const appoint = loadingAction('corps.appoint', read, async (input, call, found) => {
  const { branchId, personId, seen, handover } = input
  const { branch, person, unit, membership, leads, open } = found
  if (!branch || !person) return refuse('notFound')
  const memory = recall(branch.log, call)
  if (memory === 'reused') return refuse('requestReused')
  const unitLevel = unit?.level ?? null
  const nominated = open.some((nomination) => nomination.personId === personId)
  const cadre = isCadre(membership)
  // Whoever comes second finds the nominations closed too; that somebody was quicker is what they need to know.
  const why = whyNotReplace(branch, seen) ?? whyNotLead(branch.mode, { cadre, nominated, unitLevel, leads })
  if (why && memory === 'new') return refuse(why)

  const recorded = await onRecord(call, { act: 'appoint', target: personId, scope: gridOfBranch(branchId) })
  if (recorded !== 'done') return refuse(recorded)
  const { name, unitName, seniorRank } = knownOf(person, unit)
  const secretary = { personId, name, unitName, unitLevel, seniorRank, since: new Date(call.now) }
  const led = memory === 'done' ? branch : await replace(call, branch, { act: 'appoint', seen, secretary, handover })
  if (typeof led === 'string') return refuse(led)

  const since = led.log.find(({ requestId }) => requestId === call.request.id)?.at ?? secretary.since
  const [followed] = await Promise.all([followBranch(call.db, led), closeNominations(call.db, settledBy(open, since))])
  return followed === 'done' ? done({ name, since: since.getTime() }) : refuse('busy')
})
