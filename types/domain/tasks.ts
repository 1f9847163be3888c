/** Mechanisms 14, 18, 40: what a community may ask for. */
export const TASK_KINDS = [
  'householdVisit',
  'specialCare',
  'cultureSport',
  'outreach',
  'environment',
  'publicOrder',
  'other',
] as const
export type TaskKind = (typeof TASK_KINDS)[number]

export const TASK_KIND_LABEL = {
  householdVisit: '入户走访',
  specialCare: '特殊照护',
  cultureSport: '文体活动',
  outreach: '政策宣讲',
  environment: '环境整治',
  publicOrder: '平安巡防',
  other: '其他',
} as const satisfies Record<TaskKind, string>

/** `accepting` is the intent: people and points are fixed, postings may still be under way. `withdrawn`: taken back, with its reason. */
export type TaskState = 'open' | 'accepting' | 'accepted' | 'withdrawn'

/** A place is one person. `offered`: the branch sent them and they have not answered; `coming`: they said yes or took it themselves. */
export type PlaceState = 'offered' | 'coming'

/** Where a person takes a place from: one nobody has claimed, one of the own branch, or the one the branch offered them. */
export const PLACE_SOURCES = ['free', 'branch', 'offered'] as const
export type PlaceSource = (typeof PLACE_SOURCES)[number]

export const MAX_TASKS_A_LIST = 30
export const MAX_PLACES_A_TASK = 100

/** Do two stretches of time share a moment? One right after the other does not clash. */
export const clashes = <T extends number | Date>(
  a: { readonly startsAt: T; readonly endsAt: T },
  b: { readonly startsAt: T; readonly endsAt: T },
): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt

/** How far back somebody's service is counted where people are chosen: 近两月. */
export const PAST_DAYS = 60

/** Why a branch gives places back: one tap, and no words that somebody would have to look at first. */
export const RELEASE_REASONS = ['人手不够', '时间撞了', '有更急的事', '别的原因'] as const
export type ReleaseReason = (typeof RELEASE_REASONS)[number]

/** Steps of handing places over: the giver offers and takes back, the other branch accepts or declines. */
export const HANDOVER_DEEDS = ['offer', 'takeBack', 'accept', 'decline'] as const
export type HandoverDeed = (typeof HANDOVER_DEEDS)[number]

/** How long after the end whoever served may still look up whom to ask for: to hand back a key, to say it is done. */
export const CONTACT_HOURS_AFTER = 4
/** What a contact is looked at for; there is no look without one. */
export const CONTACT_PURPOSES = ['contact', 'visit'] as const

/** Evidence is optional, and small: a few words, a few pictures, from those who served. */
export const MAX_EVIDENCE_A_TASK = 20
export const MAX_PICTURES = 6
export const EVIDENCE_WORDS_MAX = 200
/** What a phone makes of a picture when it is asked to compress it, with room. */
export const MAX_PICTURE_BYTES = 3 * 1024 * 1024

/** What a quoted sentence is about (mechanism 40): which department would want to hear it. */
export const NOTE_TOPICS = [
  'policy',
  'medical',
  'elderly',
  'schooling',
  'housing',
  'environment',
  'traffic',
  'jobs',
  'other',
] as const
export type NoteTopic = (typeof NOTE_TOPICS)[number]
export const NOTE_TOPIC_LABEL = {
  policy: '政策怎么办',
  medical: '看病医保',
  elderly: '养老助残',
  schooling: '孩子上学',
  housing: '房屋物业',
  environment: '环境卫生',
  traffic: '出行停车',
  jobs: '就业社保',
  other: '别的',
} as const satisfies Record<NoteTopic, string>
export const NOTE_WORDS_MAX = 300
/** Notes are often written down in the evening; after a week nobody remembers the words. */
export const NOTE_DAYS_AFTER = 7
/** Additions at short notice, of one community in one month; their numbers begin after those of any list. */
export const MAX_URGENT_A_MONTH = 20
export const FIRST_URGENT = 51
/** Everything that a grid or a community may have in one month: one page. */
export const MAX_TASKS_A_MONTH = MAX_TASKS_A_LIST + MAX_URGENT_A_MONTH

/** The most letters of what somebody writes about a task. */
export const TASK_LETTERS = {
  title: 30,
  place: 40,
  toBring: 60,
  content: 200,
  reason: 60,
  name: 20,
  address: 60,
} as const

/** Whom to ask for, at the house or on the phone. Sealed at rest; shown to the people on the task only, and only while it is under way. */
export interface TaskContact {
  readonly name: string
  /** Digits, or empty. */
  readonly phone: string
  /** May be empty. */
  readonly address: string
}
