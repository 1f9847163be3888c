import type { ValueOf } from '../../../types/contracts/all'
import { DAY } from '../../../types/domain/time'
import { HOUR, NOW } from '../support/home'

export type Notice = ValueOf<'notices.list'>['notices'][number]
export type Complaint = ValueOf<'notices.listComplaints'>['complaints'][number]
export type Sent = ValueOf<'notices.outbox'>['notices'][number]

export const noticeOf = (over: Partial<Notice> = {}): Notice => ({
  id: 'tomorrow:1',
  kind: 'taskTomorrow',
  title: '明天 08:00 去小区清雪',
  text: '凤鸣小区北门，带手套',
  page: 'pages/tasks/detail/index?taskId=t370306003011-2611-03',
  at: NOW - HOUR,
  unread: true,
  ...over,
})

export const complaintOf = (over: Partial<Complaint> = {}): Complaint => ({
  id: 'c0123456789abcdef01234567',
  kind: 'service',
  words: '昨天的巡逻没人通知我换时间',
  about: null,
  scope: '370306003011' as Complaint['scope'],
  at: NOW - 2 * DAY,
  dueAt: Date.parse('2026-11-30T00:00:00+08:00'),
  answer: null,
  maskedName: '李*英',
  ...over,
})

export const sentOf = (over: Partial<Sent> = {}): Sent => ({
  id: 'tomorrow:1',
  kind: 'taskTomorrow',
  title: '明天 08:00 去小区清雪',
  at: NOW - HOUR,
  template: 'reminder',
  spreading: false,
  counts: { waiting: 3, sending: 1, sent: 27, refused: 2, failed: 0, unknown: 1 },
  ...over,
})
