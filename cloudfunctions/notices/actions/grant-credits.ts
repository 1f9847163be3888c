import { NOTICE_TEMPLATES } from '../../../types/domain/notices'
import type { NoticeCreditsDoc } from '../../../types/documents/notices'
import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { recall } from '../../_kernel/once'
import { insertCredits, loadCredits, saveCredits } from '../credits/store'
import { readsAs } from '../rules/audience'
import { afterAnswers, NO_CREDITS, reachOf } from '../rules/credits'

/** A person has one phone in hand; more than this is a machine. */
const TRIES = 4

/** What the page needs to know to ask no more than it should. */
const told = ({ left, quietUntil }: Pick<NoticeCreditsDoc, 'left' | 'quietUntil'>) =>
  done({
    credits: NOTICE_TEMPLATES.map((template) => ({
      template,
      left: left[template] ?? 0,
      quietUntil: quietUntil[template]?.getTime() ?? null,
    })),
  })

/** Banks what WeChat's sheet was answered: one document a person, decided on as read. 3 trips in three rounds; the first time too. */
export const grantCredits = action('notices.grantCredits', async ({ answers }, call) => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = await loadCredits(call.db, call.account.personId)
    const memory = before ? recall(before.log, call) : 'new'
    if (memory === 'reused') return refuse('requestReused')
    if (before && memory === 'done') return told(before)
    const credits = afterAnswers(before ?? NO_CREDITS, answers, call.now)
    const changed = { ...credits, reach: reachOf(credits, readsAs(call.account)) }
    const saved = before ? (await saveCredits(call, before, changed)) > 0 : await insertCredits(call, changed)
    if (saved) return told(credits)
  }
  return refuse('busy')
})
