import type { IndexSpec } from '../../../config/collections'
import { isDoc, type Doc } from './ejson'
import { failed } from './errors'
import { ObjectId } from './object-id'

/**
 * Index keys are text whose byte order is MongoDB's order of values: a type letter, the value, \u0001.
 * So one SQLite table of keys serves every index: equality is a prefix, a range is a span, a sort is a walk.
 * A field that is missing is indexed as null, which is also MongoDB's unique rule: two documents without it collide.
 */
const END = '\u0001'
const AFTER = '\u0002'
/** An ObjectId's letters stand behind every array, whose own key begins with a bracket, and before `f`. */
const OBJECT_ID = 'e~'
const TYPE = { null: 'a', number: 'b', string: 'c', object: 'd', array: 'e', boolean: 'f', date: 'g', other: 'h' }
const EMPTY_ARRAY = `A${END}`

/** A value that a condition can push down: its key is exact. */
export type Scalar = string | number | boolean | Date
export const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'string' ||
  (typeof value === 'number' && !Number.isNaN(value)) ||
  typeof value === 'boolean' ||
  value instanceof Date

const bits = new DataView(new ArrayBuffer(8))

/** IEEE doubles order like unsigned integers once negative ones are inverted and positive ones get the top bit. */
const numberKey = (value: number): string => {
  bits.setFloat64(0, value === 0 ? 0 : value)
  const raw = bits.getBigUint64(0)
  const ordered = raw >> 63n ? ~raw & 0xffffffffffffffffn : raw | 0x8000000000000000n
  return ordered.toString(16).padStart(16, '0')
}

/** \u0000–\u0002 are escaped, in order, so that the end mark sorts before every character. */
const stringKey = (value: string): string =>
  // oxlint-disable-next-line no-control-regex -- the control characters are the point
  value.replace(/[\u0000-\u0002]/g, (c) => `\u0002${String.fromCharCode(c.charCodeAt(0) + 2)}`)

export const typeLetter = (value: Scalar): string => {
  if (typeof value === 'string') return TYPE.string
  if (typeof value === 'number') return TYPE.number
  return typeof value === 'boolean' ? TYPE.boolean : TYPE.date
}

const body = (value: Scalar): string => {
  if (typeof value === 'string') return stringKey(value)
  if (typeof value === 'boolean') return value ? '1' : '0'
  return numberKey(typeof value === 'number' ? value : value.getTime())
}

export const scalarKey = (value: Scalar): string => typeLetter(value) + body(value) + END

/** Any value's key; objects and arrays only need to be equal to themselves. */
export const valueKey = (value: unknown): string => {
  if (value === null || value === undefined) return TYPE.null + END
  if (isScalar(value)) return scalarKey(value)
  if (typeof value === 'number') return `${TYPE.number}!${END}`
  if (value instanceof ObjectId) return OBJECT_ID + value.hex + END
  const letter = isDoc(value) ? TYPE.object : Array.isArray(value) ? TYPE.array : TYPE.other
  return letter + stringKey(JSON.stringify(value)) + END
}

/** The first key after every key that starts with `key`, which ends in END. */
export const after = (key: string): string => key.slice(0, -1) + AFTER
/** The first key after every value of this type behind `prefix`. */
export const afterType = (prefix: string, value: Scalar): string =>
  prefix + String.fromCharCode(typeLetter(value).charCodeAt(0) + 1)

interface Found {
  readonly keys: string[]
  multikey: boolean
}

/** Collects a path's values the way MongoDB indexes them: through arrays, an array's elements each. */
const collect = (value: unknown, path: readonly string[], at: number, found: Found): void => {
  if (Array.isArray(value)) {
    found.multikey = true
    if (value.length === 0) found.keys.push(at === path.length ? EMPTY_ARRAY : valueKey(null))
    for (const item of value) {
      if (at === path.length) found.keys.push(valueKey(item))
      else collect(isDoc(item) ? item : null, path, at, found)
    }
    return
  }
  const step = path[at]
  if (step === undefined) found.keys.push(valueKey(value))
  else collect(isDoc(value) && Object.hasOwn(value, step) ? value[step] : undefined, path, at + 1, found)
}

export interface Index {
  readonly name: string
  readonly fields: readonly string[]
  readonly paths: readonly (readonly string[])[]
  readonly unique: boolean
  /** In front of every key of this index, so that all indexes of a collection share one table. */
  readonly prefix: string
  /** Fields in which some document holds an array. */
  readonly multikey: Set<string>
}

export const indexOf = (spec: IndexSpec, position: number): Index => ({
  name: Object.entries(spec.fields)
    .map(([field, direction]) => `${field}_${direction}`)
    .join('_'),
  fields: Object.keys(spec.fields),
  paths: Object.keys(spec.fields).map((field) => field.split('.')),
  unique: spec.unique === true,
  prefix: `${position}|`,
  multikey: new Set(),
})

/**
 * Every key that an index holds for a document: one, or one for each element of an array.
 * A key of an index that is not unique ends in the document's id, so the table's keys are unique by themselves.
 */
export const keysOf = (index: Index, doc: Doc, id: string): Set<string> => {
  let keys = [index.prefix]
  let arrays = 0
  index.paths.forEach((path, i) => {
    const found: Found = { keys: [], multikey: false }
    collect(doc, path, 0, found)
    if (found.multikey) {
      arrays += 1
      index.multikey.add(index.fields[i] ?? '')
    }
    keys = keys.flatMap((key) => found.keys.map((next) => key + next))
  })
  if (arrays > 1) throw failed(`index ${index.name}: cannot index parallel arrays`)
  return new Set(index.unique ? keys : keys.map((key) => key + id))
}
