import type { PostingId } from '../../../types/domain/ids'

/** Where a page of postings ends: `<moment>_<posting>`. */
export const placeCursor = ({ at, _id }: { readonly at: Date; readonly _id: PostingId }): string =>
  `${at.getTime()}_${_id}`

/** @returns what the next page follows; null when it is no cursor of ours */
export function readPlace(cursor: string): { readonly at: Date; readonly id: PostingId } | null {
  const [, at, id] = /^(\d{1,15})_(p[A-Za-z0-9]{4,32}:\d{1,9})$/.exec(cursor) ?? []
  return at !== undefined && id !== undefined ? { at: new Date(Number(at)), id: id as PostingId } : null
}

/** Where a page of a statement's lines ends: how many came before. */
export const readCount = (cursor: string): number | null => (/^\d{1,7}$/.test(cursor) ? Number(cursor) : null)

/** Where a page of flags ends: `<day>_<flag>`. */
export function readFlagPlace(cursor: string): readonly [string, string] | null {
  const [, day, id] = /^(20\d{2}-\d{2}-\d{2})_(g[0-9a-f]{24})$/.exec(cursor) ?? []
  return day !== undefined && id !== undefined ? [day, id] : null
}
