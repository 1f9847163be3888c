/** Where a page in the order of moments ends: `<ms>_<id>`. */
const cursorAt = (at: Date, id: string): string => `${at.getTime()}_${id}`

/** @returns what the next page follows; null when it is no cursor of ours */
export function readCursor(cursor: string): readonly [Date, string] | null {
  const [, at, id] = /^(\d{1,15})_([A-Za-z0-9_:-]+)$/.exec(cursor) ?? []
  return at !== undefined && id !== undefined ? [new Date(Number(at)), id] : null
}

/** What fits on a page, of one row more than that, and where the next one begins. */
export function pageOf<R extends { readonly _id: string }>(
  found: readonly R[],
  size: number,
  momentOf: (row: R) => Date,
): { rows: readonly R[]; next: string | null } {
  const rows = found.slice(0, size)
  const last = found.length > size ? rows.at(-1) : undefined
  return { rows, next: last ? cursorAt(momentOf(last), last._id) : null }
}
