import type { ComplaintId } from '../../types/domain/ids'
import { COMPLAINT_DAYS } from '../../types/domain/notices'
import { DAY } from '../../types/domain/time'
import type { ComplaintDoc, NoticeCreditsDoc, NoticeDoc, OutboxDoc } from '../../types/documents/notices'
import { COMMUNITY, GRID, NOW } from './tasks'

/** Something that 凤鸣 3 号网格's volunteers are told, an hour ago. */
export const notice = (over: Partial<NoticeDoc> = {}): NoticeDoc => ({
  _id: 'list:370306003001:2026-11',
  kind: 'listPublished',
  to: [`${GRID}/volunteer`],
  title: '11 月的任务清单出来了',
  text: '有 4 项在您的网格',
  page: 'pages/tabs/tasks/index',
  showAt: new Date(NOW - 3_600_000),
  template: null,
  desks: [],
  sending: 'none',
  spreadTo: null,
  ...over,
})

export const credits = (over: Partial<NoticeCreditsDoc> = {}): NoticeCreditsDoc => ({
  _id: 'p0volunteer',
  left: { reminder: 1 },
  quietUntil: {},
  reach: [`reminder@${GRID}/volunteer`],
  log: [],
  ...over,
})

export const outboxRow = (over: Partial<OutboxDoc> = {}): OutboxDoc => ({
  _id: 'list:370306003001:2026-11:p0volunteer',
  noticeId: 'list:370306003001:2026-11',
  personId: 'p0volunteer',
  openId: 'o-p0volunteer' as OutboxDoc['openId'],
  template: 'reminder',
  state: 'sent',
  at: new Date(NOW - 3_600_000),
  errCode: null,
  ...over,
})

const complainedAt = NOW - DAY
export const COMPLAINT: ComplaintId = 'c0123456789abcdef01234567'
export const complaint = (over: Partial<ComplaintDoc> = {}): ComplaintDoc => ({
  _id: COMPLAINT,
  personId: 'p0volunteer',
  name: '李秀英',
  kind: 'service',
  words: '昨天的巡逻没人通知我换时间',
  about: null,
  scope: COMMUNITY,
  at: new Date(complainedAt),
  dueAt: new Date(complainedAt + COMPLAINT_DAYS * DAY),
  state: 'open',
  answer: null,
  log: [],
  ...over,
})
