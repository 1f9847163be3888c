import type { AttendanceDoc } from '../../../types/documents/attendance'

/** Where a page of my attendance ends: `<ms of check-in>_<id>`. */
export const cursorAt = ({ checkedInAt, _id }: Pick<AttendanceDoc, 'checkedInAt' | '_id'>): string =>
  `${checkedInAt.getTime()}_${_id}`

/** @returns what the next page follows, in its order; null when it is no cursor of ours */
export function readCursor(cursor: string): readonly [Date, string] | null {
  const [, at, id] = /^(\d{1,15})_(\S+)$/.exec(cursor) ?? []
  return at !== undefined && id !== undefined ? [new Date(Number(at)), id] : null
}
