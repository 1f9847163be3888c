import { inThousands } from '@/lib/count'
import type { Import, ImportKind, Outcome } from './view'

/** In the order in which a clerk wants to know them. */
export const OUTCOMES: readonly Outcome[] = ['bad', 'add', 'change', 'move', 'duplicate', 'same']

export const OUTCOME_LABEL = {
  add: '新增',
  change: '改动',
  move: '搬动',
  same: '不变',
  duplicate: '重复',
  bad: '要改',
} as const satisfies Record<Outcome, string>

export const KIND_LABEL = { members: '人员名册', staff: '单位名单' } as const satisfies Record<ImportKind, string>

type Outcomes = Import['outcomes']

/** How many rows of a file do something to the rosters. */
export const rowsThatCount = ({ add, change, move, duplicate }: Outcomes): number => add + change + move + duplicate

/** `新增 312 人，改 20 人，搬 3 人`; what does not happen is left out. */
export function changesInWords({ add, change, move }: Outcomes): string {
  const parts = [
    add && `新增 ${inThousands(add)} 人`,
    change && `改 ${inThousands(change)} 人`,
    move && `搬 ${inThousands(move)} 人`,
  ]
  // A number stays on the line of what is counted.
  return parts.filter(Boolean).join('，').replaceAll(' ', '\u00a0')
}
