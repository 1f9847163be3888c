import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { changeOnce } from '../../_kernel/once'
import { loadBranch, loadNomination, nominationId, takeStandingBack } from '../store'

/** The caller stands no longer; what others recommended stays. 2 trips, one more when nobody did, two more to explain a refusal. */
export const withdraw = action('corps.withdraw', async ({ branchId }, call) => {
  const me = call.account.personId
  const outcome = await changeOnce(call, {
    attempt: () => takeStandingBack(call, nominationId(branchId, me)),
    read: () => loadNomination(call.db, branchId, me),
    explain: ({ state, stoodAt }) => (state === 'open' && stoodAt ? null : 'notStanding'),
  })
  if (outcome === 'done') return done({})
  // Without a nomination the branch may still be there: then there is nothing to take back.
  if (outcome === 'notFound') return refuse((await loadBranch(call.db, branchId)) ? 'notStanding' : 'notFound')
  return refuse(outcome)
})
