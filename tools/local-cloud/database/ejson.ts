import { invalid, unimplemented } from './errors'
import { ObjectId } from './object-id'

/** A document as the engine sees it: JSON values, Date, RegExp and ObjectId. */
export type Doc = Record<string, unknown>

export const isDoc = (value: unknown): value is Doc =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof RegExp) &&
  !(value instanceof ObjectId)

/** Extended JSON types that no document of ours holds. */
const REFUSED = new Set('$binary $numberDecimal $timestamp $minKey $maxKey $symbol $code $uuid'.split(' '))
const WRAPPERS = new Set(
  [
    '$numberInt $numberLong $numberDouble $oid $date $regularExpression $tcb_server_date'.split(' '),
    [...REFUSED],
  ].flat(),
)
const MAX_DEPTH = 100

const text = (value: unknown, type: string): string => {
  if (typeof value === 'string') return value
  throw invalid(`${type} must be a string`)
}

const integer = (value: unknown, type: string): number => {
  const source = text(value, type)
  const number = Number(source)
  if (/^-?\d+$/.test(source) && (Number.isSafeInteger(number) || BigInt(number) === BigInt(source))) return number
  // Beyond 2^53 a JavaScript number would silently be another one.
  throw invalid(`${type} ${source} is not an integer that JavaScript can hold`)
}

const regularExpression = (value: unknown): RegExp => {
  const { pattern, options } = isDoc(value) ? value : {}
  const flags = text(options ?? '', '$regularExpression.options')
  if (/[^ims]/.test(flags)) throw unimplemented(`the regular expression flag in "${flags}"`)
  try {
    return new RegExp(text(pattern, '$regularExpression.pattern'), flags)
  } catch {
    throw invalid('the regular expression does not compile')
  }
}

const date = (value: unknown): Date => {
  const millis = isDoc(value) ? integer(value['$numberLong'], '$date') : Date.parse(text(value, '$date'))
  if (Number.isNaN(millis)) throw invalid('$date is not a date')
  return new Date(millis)
}

const objectId = (value: unknown): ObjectId => {
  const hex = text(value, '$oid')
  if (!/^[0-9a-f]{24}$/i.test(hex)) throw invalid('$oid must be 24 hexadecimal digits')
  return new ObjectId(hex.toLowerCase())
}

const serverDate = (value: unknown, now: number): Date => {
  const offset = isDoc(value) ? revive(value['offset'] ?? 0, now, 0) : 0
  if (typeof offset !== 'number') throw invalid('$tcb_server_date.offset must be a number of milliseconds')
  return new Date(now + offset)
}

/** The value of `{"$numberInt": …}` and its like, or undefined when the object is not such a wrapper. */
const wrapped = (key: string, value: unknown, now: number): unknown => {
  switch (key) {
    case '$numberInt':
    case '$numberLong':
      return integer(value, key)
    case '$numberDouble':
      return Number(text(value, key))
    case '$oid':
      return objectId(value)
    case '$date':
      return date(value)
    case '$regularExpression':
      return regularExpression(value)
    case '$tcb_server_date':
      return serverDate(value, now)
    default:
      if (REFUSED.has(key)) throw unimplemented(key)
      return undefined
  }
}

/** In place: what has just been parsed is nobody else's, and a large document is walked whenever it is read. */
const revive = (value: unknown, now: number, depth: number): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (depth > MAX_DEPTH) throw invalid(`documents nest at most ${MAX_DEPTH} levels`)
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) value[index] = revive(item, now, depth + 1)
    return value
  }
  if (!isDoc(value)) return value
  const keys = Object.keys(value)
  const only = keys[0]
  if (keys.length === 1 && only?.startsWith('$')) {
    const scalar = wrapped(only, value[only], now)
    if (scalar !== undefined) return scalar
  }
  for (const key of keys) {
    // Assigning to __proto__ would change the prototype instead of making a field.
    if (key === '__proto__') throw invalid('__proto__ is not a field name')
    const field = value[key]
    if (typeof field === 'object') value[key] = revive(field, now, depth + 1)
  }
  return value
}

/**
 * Reads extended JSON, canonical or relaxed.
 * @param now what `$tcb_server_date` stands for, milliseconds since 1970
 */
export const decode = (source: string, now: number): unknown => {
  let parsed: unknown
  try {
    parsed = JSON.parse(source)
  } catch {
    throw invalid('the request holds broken JSON')
  }
  // Most documents hold neither dates nor operators: they need no walk. An escape could hide either.
  const plainJson = !source.includes('"$') && !source.includes('"__proto__"') && !source.includes('\\u')
  return plainJson ? parsed : revive(parsed, now, 0)
}

/** Reads a stored document: what this module itself wrote. */
export const decodeDoc = (source: string): Doc => {
  const doc = decode(source, 0)
  if (!isDoc(doc)) throw new Error('a stored document is not an object')
  return doc
}

const plain = (value: unknown, depth: number): unknown => {
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $numberDouble: String(value) }
  if (typeof value !== 'object') throw invalid(`a ${typeof value} cannot be stored`)
  if (value === null) return value
  if (depth > MAX_DEPTH) throw invalid(`documents nest at most ${MAX_DEPTH} levels`)
  if (Array.isArray(value)) return value.map((item) => plain(item ?? null, depth + 1))
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } }
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } }
  if (value instanceof ObjectId) return { $oid: value.hex }
  const out: Doc = {}
  const fields = Object.entries(value)
  const only = fields.length === 1 ? fields[0]?.[0] : undefined
  if (only?.startsWith('$') && WRAPPERS.has(only)) throw invalid(`a document cannot hold {"${only}": …} as it is`)
  for (const [key, item] of fields) if (item !== undefined) out[key] = plain(item, depth + 1)
  return out
}

/** Writes extended JSON: numbers plain, dates and NaN in canonical form. The same text is stored and sent. */
export const encode = (value: unknown): string => JSON.stringify(plain(value, 0))
