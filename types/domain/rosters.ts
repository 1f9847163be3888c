/** `members`: people with the grid they live in. `staff`: a unit's list, to be held against enrolment. */
export type ImportKind = 'members' | 'staff'

/** What a row of a file does, or did. */
export const ROW_OUTCOMES = ['add', 'change', 'move', 'same', 'duplicate', 'bad'] as const
export type RowOutcome = (typeof ROW_OUTCOMES)[number]
export type Outcomes = Readonly<Record<RowOutcome, number>>

/** Rows of a file that are applied together: a part. */
export const ROWS_A_PART = 500
export const MOST_ROWS_A_FILE = 20_000
export const MOST_ROWS_EXPORTED = 6_000
