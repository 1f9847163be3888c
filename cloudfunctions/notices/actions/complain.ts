import type { ComplaintDoc } from '../../../types/documents/notices'
import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { digestOf } from '../../_kernel/digest'
import { logEntry, recall } from '../../_kernel/once'
import { checkWords } from '../../_kernel/words'
import { insertComplaint, loadComplaint } from '../complaints/store'
import { answeredBy, dueFrom } from '../rules/complaint'

const told = ({ _id, scope, dueAt }: ComplaintDoc) => done({ complaintId: _id, scope, dueAt: dueAt.getTime() })

/**
 * A complaint or a suggestion goes to the place that the person chose, and is named by its request: sent twice, it is there once.
 * WeChat looks at the words first, because others will read them. 2 trips; 3 asked again.
 */
export const complain = action('notices.complain', async ({ kind, words, about, level }, call) => {
  const { db, account, now, openId, request } = call
  const verdict = await checkWords(about ? `${about}\n${words}` : words, openId)
  if (verdict === 'risky') return refuse('wordsRisky')
  if (verdict === 'unknown') return refuse('busy')
  const complaint: ComplaintDoc = {
    _id: `c${digestOf({ personId: account.personId, requestId: request.id }).slice(0, 24)}`,
    personId: account.personId,
    name: account.name,
    kind,
    words,
    about: about ?? null,
    scope: answeredBy(account.roles, level),
    at: new Date(now),
    dueAt: dueFrom(now),
    state: 'open',
    answer: null,
    log: [logEntry(call, 'complain')],
  }
  if (await insertComplaint(db, complaint)) return told(complaint)
  const there = await loadComplaint(db, complaint._id)
  if (!there) return refuse('busy')
  return recall(there.log, call) === 'done' ? told(there) : refuse('requestReused')
})
