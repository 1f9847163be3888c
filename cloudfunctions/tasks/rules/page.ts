/** Where a page in order of a moment ends: `<ms>_<id>`. */
export const cursorAt = (at: Date, id: string): string => `${at.getTime()}_${id}`

/** @returns what the next page follows, in its order; undefined for the first page, and when it is no cursor of ours */
export function readCursor(cursor: string | undefined): readonly [Date, string] | undefined {
  const [, at, id] = /^(\d{1,15})_(\S+)$/.exec(cursor ?? '') ?? []
  return at !== undefined && id !== undefined ? [new Date(Number(at)), id] : undefined
}

/** What fits on a page, and where the next one begins. @param found one more than fits, when there is a next page */
export function pageOf<R>(found: readonly R[], size: number, cursorOf: (row: R) => string) {
  const rows = found.slice(0, size)
  const last = found.length > size ? rows.at(-1) : undefined
  return { rows, next: last === undefined ? null : cursorOf(last) }
}
