import type { $brand } from 'zod'

/** A dotted path into a document; `path()` is the only way to make one. */
export type Path = string & $brand<'Path'>

const SEGMENT = /^[A-Za-z0-9_-]+$/

/** Joins checked segments with dots: `path('people', id, 'state')`. Throws on anything that could reach another field. */
export function path(...segments: string[]): Path {
  for (const segment of segments) {
    if (!SEGMENT.test(segment)) throw new TypeError('not a path segment')
  }
  return segments.join('.') as Path
}

/**
 * Refuses what must never reach the database as a value: wx-server-sdk passes `$`-keys, dotted keys and NaN straight through.
 * Strict schemas keep them out already; this is the second wall. Depth is bounded so that a hostile value cannot exhaust the stack.
 */
export function checkValue(value: unknown, depth = 0): void {
  if (depth > 12) throw new TypeError('value nested too deeply')
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('number is not finite')
    return
  }
  if (value === undefined || typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
    throw new TypeError(`a ${typeof value} cannot be stored`)
  if (value === null || typeof value !== 'object') return
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw new TypeError('date is not valid')
    return
  }
  if (Array.isArray(value)) {
    for (const item of value) checkValue(item, depth + 1)
    return
  }
  for (const [key, item] of Object.entries(value)) {
    if (key.startsWith('$') || key.includes('.') || key === '__proto__') throw new TypeError('forbidden key in a value')
    checkValue(item, depth + 1)
  }
}
