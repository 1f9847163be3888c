import type { ComplaintDoc } from '../../../types/documents/notices'
import { action, type Call } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { changeOnce, recall } from '../../_kernel/once'
import { checkWords } from '../../_kernel/words'
import { loadComplaint, saveAnswer } from '../complaints/store'
import { notify } from '../notify'
import { whyNotAnswer } from '../rules/complaint'

/**
 * The first answer holds, and whoever complained is told. Asked again, the notice is made good if it was lost on the way.
 * 4 trips in four rounds: read, answer, notice.
 */
export const answerComplaint = action('notices.answerComplaint', async ({ complaintId, scope, words }, call) => {
  const complaint = await loadComplaint(call.db, complaintId)
  if (!complaint) return refuse('notFound')
  if (recall(complaint.log, call) === 'new') {
    const why = whyNotAnswer(complaint, scope)
    if (why) return refuse(why)
    const verdict = await checkWords(words, call.openId)
    if (verdict === 'risky') return refuse('wordsRisky')
    if (verdict === 'unknown') return refuse('busy')
  }
  const { account, now, db } = call
  const outcome = await changeOnce<ComplaintDoc, 'notFound' | 'alreadyAnswered'>(call, {
    attempt: () =>
      saveAnswer(call, complaintId, { words, by: account.personId, byName: account.name, at: new Date(now) }),
    read: () => loadComplaint(db, complaintId),
    explain: (current) => whyNotAnswer(current, scope),
  })
  if (outcome !== 'done') return refuse(outcome)
  await tellAnswered(call, complaint)
  return done({})
})

/** Somebody who has ended their account meanwhile is told nothing. */
const tellAnswered = ({ db, now }: Call, { _id, personId, scope }: ComplaintDoc) =>
  notify(db, now, [
    {
      key: `complaint:${_id}`,
      kind: 'complaint',
      audience: { personIds: personId ? [personId] : [] },
      scope,
      title: '您反映的事有答复了',
      text: '点开看一看怎么说的',
      page: 'pages/notices/complaints/index',
      template: 'progress',
    },
  ])
