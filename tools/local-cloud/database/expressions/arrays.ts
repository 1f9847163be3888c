import { compareValues, same } from '../compare'
import { isDoc, type Doc } from '../ejson'
import { failed } from '../errors'
import { arrayOf, isNull, operator, orNull, textOf, truthy, wholeOf, type Operators } from './operator'

/** MongoDB stops at the memory that this takes. */
const MAX_RANGE = 1_000_000

const elementAt = (array: unknown, place: unknown): unknown => {
  if (isNull(array) || isNull(place)) return null
  return arrayOf(array, '$arrayElemAt').at(wholeOf(place, '$arrayElemAt'))
}

const pairOf = (item: unknown): [string, unknown] => {
  if (Array.isArray(item) && item.length === 2) return [textOf(item[0], '$arrayToObject'), item[1] ?? null]
  if (isDoc(item) && Object.keys(item).sort().join() === 'k,v') return [textOf(item['k'], '$arrayToObject'), item['v']]
  throw failed('$arrayToObject needs pairs [k, v] or objects {k, v}')
}

const toObject = (array: unknown): Doc => {
  const object: Doc = {}
  for (const item of arrayOf(array, '$arrayToObject')) {
    const [key, value] = pairOf(item)
    if (key === '__proto__') throw failed('$arrayToObject cannot make the field __proto__')
    object[key] = value
  }
  return object
}

const fromObject = (object: unknown): Doc[] => {
  if (!isDoc(object)) throw failed('$objectToArray needs an object')
  return Object.entries(object).map(([k, v]) => ({ k, v }))
}

export const mergeObjects = (...values: unknown[]): Doc => {
  const merged: Doc = {}
  for (const value of values) {
    if (isNull(value)) continue
    if (!isDoc(value)) throw failed('$mergeObjects needs objects')
    Object.assign(merged, value)
  }
  return merged
}

/** The span that `start` and `end` cut out of something so long. */
const bounds = (name: string, start: unknown, end: unknown, length: number): [number, number] => {
  const from = start === undefined ? 0 : wholeOf(start, name)
  const to = end === undefined ? length : wholeOf(end, name)
  if (from < 0 || to < 0) throw failed(`${name} needs a start and an end of 0 or more`)
  return [from, Math.min(to, length)]
}

const indexOfArray = (array: unknown, wanted: unknown, start?: unknown, end?: unknown): unknown => {
  if (isNull(array)) return null
  const items = arrayOf(array, '$indexOfArray')
  const [from, to] = bounds('$indexOfArray', start, end, items.length)
  for (let i = from; i < to; i += 1) if (same(items[i], wanted)) return i
  return -1
}

const range = (start: unknown, end: unknown, step: unknown = 1): number[] => {
  const [from, to, by] = [wholeOf(start, '$range'), wholeOf(end, '$range'), wholeOf(step, '$range')]
  if (by === 0) throw failed('$range needs a step that is not 0')
  if ((to - from) / by > MAX_RANGE) throw failed(`$range makes at most ${MAX_RANGE} numbers`)
  const numbers: number[] = []
  for (let i = from; by > 0 ? i < to : i > to; i += by) numbers.push(i)
  return numbers
}

const slice = (array: unknown, first: unknown, count?: unknown): unknown[] => {
  const items = arrayOf(array, '$slice')
  const at = wholeOf(first, '$slice')
  if (count === undefined) return at < 0 ? items.slice(at) : items.slice(0, at)
  const size = wholeOf(count, '$slice')
  if (size <= 0) throw failed('$slice needs a count above 0')
  const from = at < 0 ? Math.max(0, items.length + at) : at
  return items.slice(from, from + size)
}

/** Each value once; MongoDB promises no order, here it is the order of first sight. */
export const unique = (values: readonly unknown[]): unknown[] => {
  const sorted = values.map((value, i) => ({ value, i })).sort((a, b) => compareValues(a.value, b.value) || a.i - b.i)
  return sorted
    .filter(({ value }, i) => i === 0 || !same(value, sorted[i - 1]?.value))
    .sort((a, b) => a.i - b.i)
    .map(({ value }) => value)
}

const holds = (array: readonly unknown[], value: unknown): boolean => array.some((item) => same(item, value))

const sets = (name: string, run: (first: unknown[], ...others: unknown[][]) => unknown) =>
  operator(
    0,
    Infinity,
    orNull((...args) => {
      const [first = [], ...others] = args.map((arg) => arrayOf(arg, name))
      return run(first, ...others)
    }),
  )

const equalSets = (first: unknown[], ...others: unknown[][]): boolean =>
  others.every((other) => first.every((item) => holds(other, item)) && other.every((item) => holds(first, item)))

const strict = (name: string, run: (first: unknown[], second: unknown[], ...rest: unknown[][]) => unknown, most = 2) =>
  operator(2, most, (...args) => {
    const [first = [], second = [], ...rest] = args.map((arg) => arrayOf(arg, name))
    return run(first, second, ...rest)
  })

export const ARRAYS: Operators = {
  $arrayElemAt: operator(2, 2, elementAt),
  $arrayToObject: operator(1, 1, orNull(toObject)),
  $concatArrays: operator(
    0,
    Infinity,
    orNull((...arrays) => arrays.flatMap((array) => arrayOf(array, '$concatArrays'))),
  ),
  $in: operator(2, 2, (value, array) => holds(arrayOf(array, '$in'), value)),
  $indexOfArray: operator(2, 4, indexOfArray),
  $isArray: operator(1, 1, (value) => Array.isArray(value)),
  $mergeObjects: operator(0, Infinity, mergeObjects),
  $objectToArray: operator(1, 1, orNull(fromObject)),
  $range: operator(2, 3, range),
  $reverseArray: operator(
    1,
    1,
    orNull((array) => {
      const items = arrayOf(array, '$reverseArray')
      return items.map((_item, i) => items[items.length - 1 - i])
    }),
  ),
  $size: operator(1, 1, (array) => arrayOf(array, '$size').length),
  $slice: operator(2, 3, orNull(slice)),
  $allElementsTrue: operator(1, 1, (array) => arrayOf(array, '$allElementsTrue').every(truthy)),
  $anyElementTrue: operator(1, 1, (array) => arrayOf(array, '$anyElementTrue').some(truthy)),
  $setDifference: operator(
    2,
    2,
    orNull((a, b) => {
      const others = arrayOf(b, '$setDifference')
      return unique(arrayOf(a, '$setDifference').filter((item) => !holds(others, item)))
    }),
  ),
  $setEquals: strict('$setEquals', equalSets, Infinity),
  $setIntersection: sets('$setIntersection', (first, ...others) =>
    unique(first.filter((item) => others.every((other) => holds(other, item)))),
  ),
  $setIsSubset: strict('$setIsSubset', (a, b) => a.every((item) => holds(b, item))),
  $setUnion: sets('$setUnion', (...arrays) => unique(arrays.flat())),
}
