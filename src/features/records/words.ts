import { minutesInWords } from '@/lib/when'
import { type Certificate, numberInFours, totalsOf } from '../../../types/domain/certificates'
import { hoursOf, RECORD_KIND_LABEL } from '../../../types/domain/records'
import type { DayText } from '../../../types/domain/time'

const oneDay = (day: DayText): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year} 年 ${month} 月 ${date} 日`
}

/** `2026 年 1 月 1 日至 2026 年 11 月 25 日`; one day when there is one. */
export const daysInWords = (from: DayText, until: DayText = from): string =>
  from === until ? oneDay(from) : `${oneDay(from)}至 ${oneDay(until)}`

/** `46 次，98.5 小时`. */
export function totalInWords(certificate: Pick<Certificate, 'kinds'>): string {
  const { minutes, times } = totalsOf(certificate)
  return `${times} 次，${hoursOf(minutes)} 小时`
}

type Said = Omit<Certificate, 'number' | 'issuedOn'> & Partial<Pick<Certificate, 'number' | 'issuedOn'>>

/** What a certificate says, name by name. */
export const factsOf = (said: Said): readonly (readonly [string, string | undefined])[] => [
  ['姓名', said.holderName],
  ['时间', daysInWords(said.from, said.until)],
  ['次数和时长', totalInWords(said)],
  ...said.kinds.map(
    ({ kind, times, minutes }) => [RECORD_KIND_LABEL[kind], `${times} 次，${minutesInWords(minutes)}`] as const,
  ),
  ['出具单位', said.issuerName],
  ['负责人', said.inCharge],
  ['出具日期', said.issuedOn && daysInWords(said.issuedOn)],
  ['证明编号', said.number && numberInFours(said.number)],
]
