import { inThousands } from '@/lib/count'
import type { ValueOf } from '../../../../types/contracts/all'

type Overview = ValueOf<'tasks.monthOverview'>
export type Row = Overview['rows'][number]
export type Figures = Overview['total']

/** The sentence of the page: how it stands, in one number. */
export function headOf({ tasks, wanted, claimed, open }: Figures, month: string): string {
  if (tasks === 0) return `${month}还没有任务`
  return open > 0
    ? `${month}还空 ${inThousands(open)} 个位子`
    : `${month}要 ${inThousands(wanted)} 人，领了 ${inThousands(claimed)} 个`
}

/** Places may be sorted by need; people never. */
export const byNeed = (rows: readonly Row[]): readonly Row[] =>
  [...rows].sort((a, b) => b.open - a.open || (a.id < b.id ? -1 : 1))
