import type { GridCode } from '../../../types/domain/ids'
import type { StaffState } from '../../../types/domain/org'

export type StaffWord = 'outside' | 'inside' | 'gone' | 'enrol'

/** May a row be closed so? @param state null when there is no such row. @returns why not, in this order */
export function judgeStaffWord(
  state: StaffState | null,
  asked: { readonly as: StaffWord; readonly gridId: GridCode | undefined },
): 'notFound' | 'gridNeeded' | 'alreadyEnrolled' | null {
  if (state === null) return 'notFound'
  if (asked.as === 'enrol' && asked.gridId === undefined) return 'gridNeeded'
  return state === 'enrolled' && asked.as !== 'gone' ? 'alreadyEnrolled' : null
}
