import { isDoc, type Doc } from './ejson'
import { ObjectId } from './object-id'

/** MongoDB's order of types; a missing field (undefined) stands before null. */
const TYPES = ['missing', 'null', 'number', 'string', 'object', 'array', 'objectId', 'bool', 'date', 'regex'] as const
export type TypeName = (typeof TYPES)[number]

export const typeOf = (value: unknown): TypeName => {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (typeof value === 'number' || typeof value === 'string') return typeof value === 'number' ? 'number' : 'string'
  if (typeof value === 'boolean') return 'bool'
  if (Array.isArray(value)) return 'array'
  if (value instanceof Date) return 'date'
  if (value instanceof RegExp) return 'regex'
  return value instanceof ObjectId ? 'objectId' : 'object'
}

const rank = (value: unknown): number => TYPES.indexOf(typeOf(value))

const simple = (a: number | string | boolean, b: number | string | boolean): number => (a < b ? -1 : a > b ? 1 : 0)

const compareNumbers = (a: number, b: number): number => {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(b)) - Number(Number.isNaN(a))
  return simple(a, b)
}

/** UTF-16 puts characters beyond U+FFFF before U+E000; the bytes of UTF-8, which MongoDB compares, do not. */
const codeOrder = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit)

export const compareText = (a: string, b: string): number => {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i += 1) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return codeOrder(x) - codeOrder(y)
  }
  return a.length - b.length
}

/** Field by field in order: type, name, value; the shorter one first. */
const compareDocs = (a: Doc, b: Doc): number => {
  const left = Object.entries(a)
  const right = Object.entries(b)
  for (const [i, [name, value]] of left.entries()) {
    const other = right[i]
    if (!other) return 1
    const order = rank(value) - rank(other[1]) || compareText(name, other[0]) || compareValues(value, other[1])
    if (order !== 0) return order
  }
  return left.length - right.length
}

const compareArrays = (a: readonly unknown[], b: readonly unknown[]): number => {
  for (const [i, value] of a.entries()) {
    if (i === b.length) return 1
    const order = compareValues(value, b[i])
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** MongoDB's total order of values (its manual: "Comparison/Sort Order"): below 0, 0 or above 0. */
export const compareValues = (a: unknown, b: unknown): number => {
  if (a === b) return 0
  const types = rank(a) - rank(b)
  if (types !== 0) return types
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b)
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b)
  if (typeof a === 'boolean' && typeof b === 'boolean') return simple(a, b)
  if (Array.isArray(a) && Array.isArray(b)) return compareArrays(a, b)
  if (a instanceof Date && b instanceof Date) return simple(a.getTime(), b.getTime())
  if (a instanceof ObjectId && b instanceof ObjectId) return simple(a.hex, b.hex)
  if (a instanceof RegExp && b instanceof RegExp) return simple(a.source, b.source) || simple(a.flags, b.flags)
  return isDoc(a) && isDoc(b) ? compareDocs(a, b) : 0
}

/** Equal as MongoDB says: the order of an object's fields counts. */
export const same = (a: unknown, b: unknown): boolean => compareValues(a, b) === 0
