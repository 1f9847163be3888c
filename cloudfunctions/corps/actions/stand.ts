import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { logEntry, recall } from '../../_kernel/once'
import { newNomination, whyNotStand } from '../rules/nomination'
import { addStanding, loadNomination, nominationId } from '../store'
import { knownOf, nominate, readNominee } from './nominate'

/** Mechanism 6, 个人自荐: a cadre stands for a branch of their community; 8 trips, one more to explain a refusal. */
export const stand = action('corps.stand', async ({ branchId, statement = null }, call) => {
  const me = call.account.personId
  const [{ branch, person, unit, ...nominee }, nomination] = await Promise.all([
    readNominee(call.db, branchId, me),
    loadNomination(call.db, branchId, me),
  ])
  if (!branch || !person) return refuse('notFound')
  const why = whyNotStand(branchId, nominee, nomination)
  if (why && (!nomination || recall(nomination.log, call) === 'new')) return refuse(why)
  const began = { recommendedBy: [], stoodAt: new Date(call.now), statement, log: [logEntry(call, 'stand')] }
  const outcome = await nominate(call, nomination, {
    act: 'stand',
    fresh: newNomination(branchId, me, knownOf(person, unit), began),
    nominee,
    add: () => addStanding(call, nominationId(branchId, me), statement),
    why: (known) => whyNotStand(branchId, nominee, known),
  })
  return outcome === 'done' ? done({}) : refuse(outcome)
})
