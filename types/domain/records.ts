/** Where a service record comes from: an accepted task, confirmed duty at a station, a muster. */
export const RECORD_SOURCES = ['task', 'duty', 'muster'] as const
export type RecordSource = (typeof RECORD_SOURCES)[number]

/** What kind of service it was. Certificates name a kind by its place in this list: only ever add at the end. */
export const RECORD_KINDS = [
  'householdVisit',
  'specialCare',
  'cultureSport',
  'outreach',
  'environment',
  'publicOrder',
  'other',
  'stationDuty',
  'muster',
] as const
export type RecordKind = (typeof RECORD_KINDS)[number]
export const RECORD_KIND_LABEL = {
  householdVisit: '入户走访',
  specialCare: '特殊照护',
  cultureSport: '文体活动',
  outreach: '政策宣讲',
  environment: '环境整治',
  publicOrder: '平安巡防',
  other: '其他服务',
  stationDuty: '站点值守',
  muster: '应急集结',
} as const satisfies Record<RecordKind, string>

/** A service is entered within so many working days of its end. */
export const ENTRY_WORKING_DAYS = 10

/** What a street or community may add to somebody's record beside service. */
export const NOTE_KINDS = ['training', 'award'] as const
export type NoteKind = (typeof NOTE_KINDS)[number]
export const NOTE_KIND_LABEL = { training: '培训', award: '表彰' } as const satisfies Record<NoteKind, string>

/**
 * Hours as they are shown. Minutes are kept; a total becomes hours once, with one decimal, rounded down, and an entry never does:
 * three stays of 50 minutes are 2.5 hours. Nobody is shown more than they gave.
 */
export const hoursOf = (minutes: number): string => (Math.floor(minutes / 6) / 10).toFixed(1)

/** The same rule, as people read it beside every total. */
export const ROUNDING_RULE = '时长按分钟记。小时由合计的分钟折算，取一位小数，不四舍五入。'

/** What the QR code on a certificate begins with. */
export const CERTIFICATE_QR_PREFIX = 'GVC1.'

/** How these records stand to the national register. */
export const RECORD_STANDING = '平台记录，尚未对接全国志愿服务信息系统'
