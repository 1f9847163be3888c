import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { changeOnce } from '../../_kernel/once'
import { whyNotAnswer } from '../rules/support'
import { answerSupport, loadSupport } from '../store'

/** Yes or no to a support, and the other again while it lasts; 2 trips, one more to explain a refusal. */
export const answer = action('forces.answer', async ({ gridId, accept }, call) => {
  const outcome = await changeOnce(call, {
    attempt: () => answerSupport(call, gridId, accept, call.now),
    read: () => loadSupport(call.db, call.account.personId),
    explain: (support) => whyNotAnswer(support, gridId, call.now),
  })
  return outcome === 'done' ? done({ answer: accept ? ('accepted' as const) : ('declined' as const) }) : refuse(outcome)
})
