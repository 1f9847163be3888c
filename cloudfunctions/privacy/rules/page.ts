import type { AuditDoc } from '../../../types/documents/privacy'

type Ended = Pick<AuditDoc, 'at' | '_id' | 'seq'>

/** Where a page of the audit ends: `<ms>_<actor>:<seq>`. */
export const cursorAt = ({ at, _id }: Ended): string => `${at.getTime()}_${_id}`

/** @returns what the next page follows, in the order of moments and, for one actor, in that of the chain; null when it is no cursor of ours */
export function readCursor(cursor: string): { after: readonly [Date, string]; seq: number } | null {
  const [, at, id, seq] = /^(\d{1,15})_(p[A-Za-z0-9]+:(\d{1,9}))$/.exec(cursor) ?? []
  return at && id && seq ? { after: [new Date(Number(at)), id], seq: Number(seq) } : null
}

/** What fits on a page, and where the next one begins. */
export function pageOf<R extends Ended>(
  found: readonly R[],
  size: number,
): { rows: readonly R[]; next: string | null } {
  const rows = found.slice(0, size)
  const last = found.length > size ? rows.at(-1) : undefined
  return { rows, next: last ? cursorAt(last) : null }
}
