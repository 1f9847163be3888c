/** Where a page of a list ends that is ordered by a moment and an id: `<ms>_<id>`. */
const cursorAt = (at: Date, id: string): string => `${at.getTime()}_${id}`

/** @returns what the next page follows, in its order; null when it is no cursor of ours */
export function readCursor(cursor: string): readonly [Date, string] | null {
  const [, at, id] = /^(\d{1,15})_(\S+)$/.exec(cursor) ?? []
  return at !== undefined && id !== undefined ? [new Date(Number(at)), id] : null
}

/** What fits on a page of rows that were read with one more to tell whether there is a next. */
export function pageOf<R extends { readonly _id: string }>(
  found: readonly R[],
  size: number,
  atOf: (row: R) => Date,
): { readonly rows: readonly R[]; readonly next: string | null } {
  const rows = found.slice(0, size)
  const last = found.length > size ? rows.at(-1) : undefined
  return { rows, next: last ? cursorAt(atOf(last), last._id) : null }
}
