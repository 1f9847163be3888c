import { isDoc, type Doc } from './ejson'
import { after, afterType, isScalar, scalarKey, typeLetter, type Index, type Scalar } from './keys'
import type { Sort } from './sort'

/** Keys from one to before another. */
export interface Span {
  readonly source: 'documents' | 'keys'
  readonly from: string
  readonly to: string
}

/** Spans of index keys that hold every document which can match: never fewer, mostly few more. */
export interface Scan {
  /** The index that is walked, or several with `or` between them; `_id_` walks the documents themselves. */
  readonly index: string
  readonly spans: readonly Span[]
  readonly reverse: boolean
  /** The documents come in the order asked for. */
  readonly sorted: boolean
  /** A document may come more than once: an array has several keys in the spans. */
  readonly repeats: boolean
}

interface Bound {
  oneOf?: readonly Scalar[]
  low?: Scalar
  high?: Scalar
}
type Bounds = Map<string, Bound>

const MAX_SPANS = 5000
const LAST = '\u{10ffff}'

const narrow = (bound: Bound, oneOf: readonly Scalar[]): void => {
  if (bound.oneOf === undefined || oneOf.length < bound.oneOf.length) bound.oneOf = oneOf
}

const readCondition = (bound: Bound, condition: unknown): void => {
  if (isScalar(condition)) narrow(bound, [condition])
  if (!isDoc(condition)) return
  const { $eq, $in, $gt, $gte, $lt, $lte } = condition
  if (isScalar($eq)) narrow(bound, [$eq])
  if (Array.isArray($in) && $in.every(isScalar)) narrow(bound, $in)
  const low = $gt ?? $gte
  if (isScalar(low)) bound.low ??= low
  const high = $lt ?? $lte
  if (isScalar(high)) bound.high ??= high
}

const at = (bounds: Bounds, path: string): Bound => {
  const bound = bounds.get(path) ?? {}
  bounds.set(path, bound)
  return bound
}

/** What every one of several alternatives says about a path holds for all of them together. */
const readAlternatives = (filters: readonly Doc[], bounds: Bounds): void => {
  const [first, ...others] = filters.map((filter) => readBounds(filter))
  for (const [path, { oneOf }] of first ?? []) {
    const all = [oneOf, ...others.map((other) => other.get(path)?.oneOf)]
    const known = all.filter((values) => values !== undefined)
    if (known.length === all.length) narrow(at(bounds, path), [...new Set(known.flat())])
  }
}

/** Reads what the conditions joined by "and" say about each path; everything else is left to the filter itself. */
const readBounds = (filter: Doc, bounds: Bounds = new Map()): Bounds => {
  for (const [key, value] of Object.entries(filter)) {
    if (key === '$and' && Array.isArray(value)) {
      for (const part of value) if (isDoc(part)) readBounds(part, bounds)
    } else if (key === '$or' && Array.isArray(value)) readAlternatives(value.filter(isDoc), bounds)
    else if (!key.startsWith('$')) readCondition(at(bounds, key), value)
  }
  return bounds
}

/** `_id` behaves like an index whose keys are the documents' own ids. */
const ID: Pick<Index, 'name' | 'fields' | 'prefix' | 'multikey' | 'unique'> = {
  name: '_id_',
  fields: ['_id'],
  prefix: '',
  multikey: new Set(),
  unique: true,
}
type Candidate = typeof ID

const spansOf = (prefixes: readonly string[], next: Bound | undefined, multikey: boolean): [string, string][] => {
  const { low, high } = next ?? {}
  return prefixes.map((prefix) => {
    if (low !== undefined && high !== undefined && !multikey) {
      return [prefix + scalarKey(low), prefix + after(scalarKey(high))]
    }
    // Two elements of one array may each meet one side, so only one side narrows a multikey field.
    if (low !== undefined) return [prefix + scalarKey(low), afterType(prefix, low)]
    if (high !== undefined) return [prefix + typeLetter(high), prefix + after(scalarKey(high))]
    return prefix.endsWith('\u0001') ? [prefix, after(prefix)] : [prefix, prefix + LAST]
  })
}

/** Whether walking the index behind `equal` fixed fields gives the order; undefined when it does not. */
const walkOrder = (index: Candidate, equal: number, bounds: Bounds, sort: Sort): 'forward' | 'reverse' | undefined => {
  const fixed = new Set(index.fields.slice(0, equal))
  const wanted = Object.entries(sort).filter(
    ([field]) => !(fixed.has(field) && bounds.get(field)?.oneOf?.length === 1 && !index.multikey.has(field)),
  )
  if (wanted.length === 0) return 'forward'
  const rest = index.fields.slice(equal)
  // The keys of an index that is not unique end in the id.
  if (!index.unique && !rest.includes('_id')) rest.push('_id')
  const inOrder = wanted.every(([field], i) => rest[i] === field && !index.multikey.has(field))
  const directions = new Set(wanted.map(([, direction]) => direction))
  if (!inOrder || directions.size > 1) return undefined
  return directions.has(1) ? 'forward' : 'reverse'
}

interface Rated {
  readonly scan: Scan
  readonly worth: number
}

const rate = (index: Candidate, source: Span['source'], bounds: Bounds, sort: Sort | undefined): Rated => {
  let prefixes = [index.prefix]
  let equal = 0
  for (const field of index.fields) {
    const oneOf = bounds.get(field)?.oneOf
    if (oneOf === undefined) break
    const keys = [...new Set(oneOf.map(scalarKey))]
    if (keys.length * prefixes.length > MAX_SPANS) break
    prefixes = prefixes.flatMap((prefix) => keys.map((key) => prefix + key))
    equal += 1
  }
  const field = index.fields[equal]
  const next = field === undefined ? undefined : bounds.get(field)
  const spans = spansOf(prefixes, next, field !== undefined && index.multikey.has(field))
  const order = sort && spans.length === 1 ? walkOrder(index, equal, bounds, sort) : undefined
  const ranged = next?.low !== undefined || next?.high !== undefined
  return {
    scan: {
      index: index.name,
      spans: spans.map(([from, to]) => ({ source, from, to })),
      reverse: order === 'reverse',
      sorted: order !== undefined,
      repeats:
        (spans.length > 1 && index.multikey.size > 0) ||
        index.fields.slice(equal).some((rest) => index.multikey.has(rest)),
    },
    worth:
      equal * 10 + (ranged ? 5 : 0) + (order === undefined ? 0 : 3) + (source === 'documents' && equal > 0 ? 100 : 0),
  }
}

/** One scan for each alternative, one after the other; undefined when any of them would read every document. */
const either = (indexes: readonly Index[], alternatives: unknown): Scan | undefined => {
  if (!Array.isArray(alternatives)) return undefined
  const scans = alternatives.map((filter) => (isDoc(filter) ? plan(indexes, filter, undefined) : undefined))
  const known = scans.filter((scan) => scan !== undefined)
  const spans = known.flatMap((scan) => scan.spans)
  if (known.length < scans.length || spans.length > MAX_SPANS) return undefined
  const index = [...new Set(known.map((scan) => scan.index))].join(' or ')
  return { index, spans, reverse: false, sorted: false, repeats: true }
}

/** The cheapest scan for a filter and an order, or undefined when every document must be read. */
export const plan = (indexes: readonly Index[], filter: Doc, sort: Sort | undefined): Scan | undefined => {
  const bounds = readBounds(filter)
  const rated = [
    rate(ID, 'documents', bounds, sort),
    ...indexes.map((index) => rate(index, 'keys', bounds, sort)),
  ].filter(({ worth }) => worth > 0)
  const best = rated.reduce<Rated | undefined>((one, next) => (one && one.worth >= next.worth ? one : next), undefined)
  return best?.scan ?? either(indexes, filter['$or'])
}
