import type { PersonId, Scope } from './ids'
import type { Role } from './org'

/** What a notice is about; closed, so that every kind has a word and an icon. */
export const NOTICE_KINDS = [
  'listPublished',
  'urgentTask',
  'taskChanged',
  'taskWithdrawn',
  'placeOffered',
  'placeFreed',
  'standbyMovedUp',
  'handover',
  'taskTomorrow',
  'shiftOpen',
  'sentBack',
  'accepted',
  'acceptanceDue',
  'lateEntry',
  'correction',
  'pointsExpiring',
  'pointsAdjusted',
  'statement',
  'merchant',
  'support',
  'balance',
  'muster',
  'complaint',
  'general',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]
export const NOTICE_KIND_LABEL = {
  listPublished: '任务清单',
  urgentTask: '临时任务',
  taskChanged: '任务有变',
  taskWithdrawn: '任务撤下',
  placeOffered: '派工',
  placeFreed: '空出位子',
  standbyMovedUp: '候补转正',
  handover: '转交任务',
  taskTomorrow: '明天有任务',
  shiftOpen: '可以签到',
  sentBack: '退回补充',
  accepted: '已办结',
  acceptanceDue: '等验收',
  lateEntry: '补传',
  correction: '更正',
  pointsExpiring: '积分快到期',
  pointsAdjusted: '积分调整',
  statement: '对账单',
  merchant: '商户',
  support: '支援',
  balance: '力量调配',
  muster: '集结',
  complaint: '投诉和建议',
  general: '通知',
} as const satisfies Record<NoticeKind, string>

/**
 * Subscribe-message templates, by what people are asked for at the tap: 明天的任务和派工, 任务变动, 紧急集结, 验收和积分, 办理进度.
 * Which of WeChat's ids each has is a setting (config/templates.ts).
 */
export const NOTICE_TEMPLATES = ['reminder', 'change', 'urgent', 'result', 'progress'] as const
export type NoticeTemplate = (typeof NOTICE_TEMPLATES)[number]
export const NOTICE_TEMPLATE_LABEL = {
  reminder: '派工和任务提醒',
  change: '任务变动',
  urgent: '紧急集结',
  result: '验收和积分',
  progress: '办理进度',
} as const satisfies Record<NoticeTemplate, string>

/** The fact that a notice tells, e.g. `withdrawn:t370306003001-2611-01`: letters, digits and `_ : -`, at most 90. */
export type NoticeKey = string
/** The key; for the 201st person and on with `:part2`, `:part3`, … */
export type NoticeId = string

/** Where a notice leads, as src/app.config.ts lists its pages, with parameters. */
export type NoticePage = `pages/${string}/index` | `pages/${string}/index?${string}`

/**
 * Whom a notice is for: named people, or whoever holds one of these roles somewhere in a place when they look.
 * A crowd is always the latter: one document, whether 9 people read it or 5,000.
 */
export type Audience =
  { readonly personIds: readonly PersonId[] } | { readonly scope: Scope; readonly roles: readonly Role[] }

/** One of an audience, as the index knows it: a person, or `<place>/<role>`. */
export type Reader = PersonId | `${Scope}/${Role}`

export const NOTICE_TITLE_MAX = 30
export const NOTICE_TEXT_MAX = 120

/** A one-shot credit is one accepted tap; more than this are not asked for. */
export const CREDITS_MOST = 5
/** Whoever said no is not asked again for so long. */
export const QUIET_DAYS = 30

/** What a person answered when asked whether a message may be sent: as WeChat says it; `filter` and `ban` are closed by WeChat itself. */
export const CREDIT_ANSWERS = ['accept', 'reject', 'ban', 'filter'] as const
export type CreditAnswer = (typeof CREDIT_ANSWERS)[number]

/**
 * A row of the outbox. `sending` is claimed by a process; whoever died there is `unknown` for ever, since nothing is sent twice.
 * `refused`: the person does not take it; `failed`: WeChat does not take it.
 */
export const OUTBOX_STATES = ['waiting', 'sending', 'sent', 'refused', 'failed', 'unknown'] as const
export type OutboxState = (typeof OUTBOX_STATES)[number]

/** What a complaint or a suggestion is about. */
export const COMPLAINT_KINDS = ['conduct', 'service', 'points', 'privacy', 'suggestion', 'other'] as const
export type ComplaintKind = (typeof COMPLAINT_KINDS)[number]
export const COMPLAINT_KIND_LABEL = {
  conduct: '有人做得不对',
  service: '服务安排',
  points: '积分和兑换',
  privacy: '我的资料',
  suggestion: '提个建议',
  other: '别的事',
} as const satisfies Record<ComplaintKind, string>

/** Who gets a complaint: the person chooses, so that whom it is about does not. */
export const COMPLAINT_LEVELS = ['community', 'street', 'district'] as const
export type ComplaintLevel = (typeof COMPLAINT_LEVELS)[number]
export const COMPLAINT_LEVEL_LABEL = {
  community: '社区',
  street: '镇街',
  district: '区里',
} as const satisfies Record<ComplaintLevel, string>
export type ComplaintState = 'open' | 'answered'

/** A complaint is answered within so many days; after that the level above sees it too. */
export const COMPLAINT_DAYS = 7
