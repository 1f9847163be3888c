import { createHash } from 'node:crypto'

/** The same value always gives the same text: keys in order, dates as ISO. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  )
}

/** SHA-256 of a value's canonical text, hex. */
export const digestOf = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex')
