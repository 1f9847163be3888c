import {
  hoursOf,
  NOTE_KIND_LABEL,
  type NoteKind,
  RECORD_KIND_LABEL,
  RECORD_STANDING,
  ROUNDING_RULE,
} from '../../../types/domain/records'
import { clockOf, dayOf, nextMonth, type YearMonth } from '../../../types/domain/time'
import type { ServiceNoteDoc, ServiceRecordDoc } from '../../../types/documents/records'

/** A file covers a year at most. */
const MOST_MONTHS = 12

/** The months of a register, in order. @returns null when the last lies before the first, or they are too many */
export function monthsBetween(from: YearMonth, until: YearMonth): YearMonth[] | null {
  const months: YearMonth[] = []
  for (let month = from; month <= until && months.length <= MOST_MONTHS; month = nextMonth(month)) months.push(month)
  return months.length === 0 || months.length > MOST_MONTHS ? null : months
}

/** The platform holds none of the first two: whoever enters the rows into the national register adds them. */
const IDENTITY = ['证件类型', '证件号码'] as const
const SERVICE_HEAD = [
  '姓名',
  ...IDENTITY,
  '活动名称',
  '服务类别',
  '服务日期',
  '起止时间',
  '服务地点',
  '服务内容',
  '服务时长（分钟）',
  '组织单位',
  '负责人',
  '服务评价',
  '登记日期',
  '按时登记',
  '更正',
  '记录编号',
]
const SERVICE_WIDTHS = [10, 10, 20, 24, 10, 12, 14, 20, 24, 14, 14, 10, 10, 12, 10, 28, 36]
const PERSON_HEAD = ['姓名', ...IDENTITY, '服务次数', '服务时长（分钟）', '服务时长（小时）']
const NOTE_HEAD = ['姓名', ...IDENTITY, '名称', '日期', '登记单位']

const serviceLine = (record: ServiceRecordDoc): string[] => {
  const [starts, ends] = [record.startsAt.getTime(), record.endsAt.getTime()]
  const last = record.corrections.at(-1)
  return [
    record.name,
    '',
    '',
    record.title,
    RECORD_KIND_LABEL[record.kind],
    dayOf(starts),
    `${clockOf(starts)}–${clockOf(ends)}`,
    record.place,
    record.content,
    String(record.minutes),
    record.organiserName,
    record.inChargeName,
    record.rating === null ? '' : `${record.rating} 分`,
    dayOf(record.enteredAt.getTime()),
    record.late ? '晚了' : '是',
    last ? `${dayOf(last.at.getTime())} 由 ${last.was.minutes} 分钟更正：${last.reason}` : '',
    record._id,
  ]
}

/** One line a person, in the order in which they first come; hours are of the total, as everywhere. */
function personLines(records: readonly ServiceRecordDoc[]): string[][] {
  const people = new Map<string, { name: string; times: number; minutes: number }>()
  for (const { personId, name, minutes } of records) {
    const sum = people.get(personId) ?? { name, times: 0, minutes: 0 }
    people.set(personId, { name, times: sum.times + 1, minutes: sum.minutes + minutes })
  }
  return [...people.values()].map(({ name, times, minutes }) => [
    name,
    '',
    '',
    String(times),
    String(minutes),
    hoursOf(minutes),
  ])
}

const noteLines = (notes: readonly ServiceNoteDoc[], kind: NoteKind): string[][] =>
  notes.filter((note) => note.kind === kind).map(({ name, title, day, byName }) => [name, '', '', title, day, byName])

/** The sheets of a register: the fields of a volunteer's service record, training and awards, one line an entry. */
export const registerPages = (records: readonly ServiceRecordDoc[], notes: readonly ServiceNoteDoc[]) => [
  { name: '志愿服务情况', rows: [SERVICE_HEAD, ...records.map(serviceLine)], widths: SERVICE_WIDTHS },
  { name: '个人合计', rows: [PERSON_HEAD, ...personLines(records)], widths: [10, 10, 20, 10, 16, 16] },
  ...(['training', 'award'] as const).map((kind) => ({
    name: `${NOTE_KIND_LABEL[kind]}情况`,
    rows: [NOTE_HEAD, ...noteLines(notes, kind)],
    widths: [10, 10, 20, 30, 12, 16],
  })),
  {
    name: '说明',
    rows: [[RECORD_STANDING], [ROUNDING_RULE], ['证件类型和证件号码平台不留存，录入全国系统时补上。']],
    widths: [60],
  },
]
