import { ACCOUNTS, openid, personId, request } from '../../tests/support/district'
import { complaint, COMPLAINT, credits, notice, outboxRow } from '../../tests/support/notices'
import { COMMUNITY, NOW } from '../../tests/support/tasks'
import { DISTRICT } from '../../types/domain/ids'
import { succeed } from './stage'
import type { ScenariosOf } from './trips'

const ME = ACCOUNTS.volunteer
const documents = {
  notices: [
    notice(),
    notice({ _id: 'reminder', template: 'reminder', desks: [DISTRICT, COMMUNITY], sending: 'spread' }),
  ],
  noticeCredits: [credits({ _id: personId('volunteer') })],
  outbox: [outboxRow({ noticeId: 'reminder', _id: `reminder:${ME.personId}` })],
  complaints: [complaint()],
}
const KNOWN = { clock: NOW, documents }

export const NOTICES_SCENARIOS: ScenariosOf<'notices'> = {
  'notices.list': { trips: 2, ...KNOWN, play: (cloud) => succeed(cloud, ME._id, 'notices.list', {}) },
  'notices.read': {
    trips: 2,
    ...KNOWN,
    play: (cloud) => succeed(cloud, ME._id, 'notices.read', { upTo: NOW, requestId: request() }),
  },
  'notices.grantCredits': {
    trips: 3,
    ...KNOWN,
    play: (cloud) =>
      succeed(cloud, ME._id, 'notices.grantCredits', {
        answers: [
          { template: 'reminder', answer: 'accept' },
          { template: 'urgent', answer: 'reject' },
        ],
        requestId: request(),
      }),
  },
  'notices.complain': {
    trips: 2,
    ...KNOWN,
    play: (cloud) =>
      succeed(cloud, ME._id, 'notices.complain', {
        kind: 'suggestion',
        words: '集合点放在北门更近',
        level: 'street',
        requestId: request(),
      }),
  },
  'notices.myComplaints': { trips: 2, ...KNOWN, play: (cloud) => succeed(cloud, ME._id, 'notices.myComplaints', {}) },
  'notices.listComplaints': {
    trips: 2,
    ...KNOWN,
    play: async (cloud) => {
      for (const show of ['open', 'answered', 'overdueBelow'] as const)
        await succeed(cloud, openid('worker'), 'notices.listComplaints', { scope: COMMUNITY, show })
    },
  },
  // Read, answer, and tell whoever complained.
  'notices.answerComplaint': {
    trips: 4,
    ...KNOWN,
    play: (cloud) =>
      succeed(cloud, openid('worker'), 'notices.answerComplaint', {
        complaintId: COMPLAINT,
        scope: COMMUNITY,
        words: '已经说好，换时间前一天通知到人',
        requestId: request(),
      }),
  },
  'notices.outbox': {
    trips: 3,
    ...KNOWN,
    play: (cloud) => succeed(cloud, openid('worker'), 'notices.outbox', { scope: COMMUNITY }),
  },
}
