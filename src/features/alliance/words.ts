import { inThousands } from '@/lib/count'
import { monthInWords } from '@/lib/when'
import type { ValueOf } from '../../../types/contracts/all'
import { inYuan, type Side, SIDE_LABEL, type Tally } from '../../../types/domain/alliance'
import { startOfMonth, type YearMonth } from '../../../types/domain/time'

export type StatementValue = ValueOf<'alliance.statement'>
export type Line = ValueOf<'alliance.statementLines'>['lines'][number]
export type Dispute = StatementValue['disputes'][number]
export type Flag = ValueOf<'alliance.listFlags'>['flags'][number]
export type Rule = ValueOf<'alliance.listRules'>['rules'][number]

export const monthName = (month: YearMonth): string => monthInWords(startOfMonth(month))

/** Signed with a real minus. */
export const pointsInWords = (points: number): string => `${points < 0 ? '−' : ''}${inThousands(Math.abs(points))} 分`
export const tallyInWords = ({ times, points }: Tally): string =>
  times === 0 ? '没有' : `${inThousands(times)} 次，${inThousands(points)} 分`
export const yuanInWords = (fen: number): string => (fen === 0 ? '没有' : `${inYuan(fen).replace('-', '−')} 元`)

/** How a statement stands, in at most six characters. @param mine the side of whoever looks, if they speak for one */
export function standingOf(
  row: {
    readonly state: StatementValue['state']
    readonly confirmed: { readonly merchant: unknown; readonly community: unknown }
    readonly unsettled: number
  },
  mine?: Side,
): { readonly text: string; readonly tone: 'plain' | 'red' | 'pine' } {
  if (row.state === 'taking') return { text: '还在列', tone: 'plain' }
  if (row.state === 'closed') return { text: '已结清', tone: 'pine' }
  if (row.unsettled > 0) return { text: `${row.unsettled} 笔没说清`, tone: 'red' }
  const { merchant, community } = row.confirmed
  if (!merchant && !community) return { text: '等两边确认', tone: 'plain' }
  const waitsFor: Side = merchant ? 'community' : 'merchant'
  return { text: waitsFor === mine ? '等您确认' : `等${SIDE_LABEL[waitsFor]}确认`, tone: 'plain' }
}
