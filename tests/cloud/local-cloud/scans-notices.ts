import { DEMO, DEMO_PLACES } from '../../../tools/seed/demo'
import type { ActionName, InputOf, ValueOf } from '../../../types/contracts/all'
import { MINUTE } from '../../../types/domain/time'
import type { NoticeDoc } from '../../../types/documents/notices'
import type { TestCloud } from '../../support/cloud'
import { request } from '../../support/district'
import { credits, outboxRow } from '../../support/notices'
import { fireJobs } from '../../support/jobs'

const { community } = DEMO_PLACES

type CallAs = <A extends ActionName>(person: keyof typeof DEMO, action: A, input: InputOf<A>) => Promise<ValueOf<A>>

/** A whole district is told, the messages go out, and a volunteer complains and is answered. */
export async function tellAndComplain(cloud: TestCloud, call: CallAs): Promise<void> {
  const morning = cloud.now()
  const shown = { kind: 'general', title: '通知', text: '明天降温', page: null, spreadTo: null } as const
  const wide = { ...shown, template: 'urgent', desks: ['370306', community], sending: 'waiting' } as const
  await cloud.database.load({
    notices: Array.from({ length: 3000 }, (_unused, i): NoticeDoc => ({
      ...wide,
      _id: `notice${i}`,
      to: ['370306/volunteer', '370306/cadre'],
      showAt: new Date(morning - i * 180 * MINUTE),
      ...(i < 3 ? {} : { sending: 'spread' }),
    })),
    noticeCredits: Array.from({ length: 2000 }, (_unused, i) =>
      credits({ _id: `p8${i}`, left: { urgent: 1 }, reach: ['urgent@370306/volunteer'] }),
    ),
    outbox: Array.from({ length: 3000 }, (_unused, i) => outboxRow({ _id: `notice9:p${i}`, noticeId: `notice${i}` })),
  })
  await fireJobs(cloud)
  await call('volunteer', 'notices.grantCredits', {
    answers: [{ template: 'urgent', answer: 'accept' }],
    requestId: request(),
  })
  const { next } = await call('volunteer', 'notices.list', {})
  if (next === null) throw new Error('3,000 notices are more than a page')
  await call('volunteer', 'notices.list', { cursor: next })
  await call('volunteer', 'home.open', {})
  await call('volunteer', 'notices.read', { upTo: morning, requestId: request() })
  await call('community', 'notices.outbox', { scope: community })
  const words = { kind: 'suggestion', words: '集合点放在北门更近' } as const
  const { complaintId } = await call('volunteer', 'notices.complain', {
    ...words,
    level: 'community',
    requestId: request(),
  })
  await call('volunteer', 'notices.myComplaints', {})
  for (const show of ['open', 'answered', 'overdueBelow'] as const) {
    await call('district', 'notices.listComplaints', { scope: '370306', show })
    await call('community', 'notices.listComplaints', { scope: community, show })
  }
  const answer = { complaintId, scope: community, words: '下次就在北门' }
  await call('community', 'notices.answerComplaint', { ...answer, requestId: request() })
}
