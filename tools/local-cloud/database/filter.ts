import { same } from './compare'
import { isDoc, type Doc } from './ejson'
import { invalid, unimplemented } from './errors'
import { truthy } from './expressions/operator'
import { readExpression } from './expressions/read'
import type { Variables } from './expressions/scope'
import { insideTest, intersectsTest, nearestAt, nearOf, nearTest } from './geo-query'
import { schemaTest } from './json-schema'
import { someAt, type Visit } from './paths'
import { readPattern } from './pattern'
import {
  compares,
  equals,
  isOneOf,
  listOf,
  matches,
  notEqual,
  ofType,
  operatorsOf,
  remainder,
  size,
} from './value-tests'

/** A test of whole documents. */
export type Matcher = (doc: Doc, variables?: Variables) => boolean
/** Asks whether some value at a field passes; `leaf` also asks the elements of an array that stands there. */
type Any = (test: Visit, leaf: boolean) => boolean
type Condition = (any: Any) => boolean

const some =
  (test: Visit): Condition =>
  (any) =>
    any(test, true)
const none =
  (test: Visit): Condition =>
  (any) =>
    !any(test, true)
const whole =
  (test: Visit): Condition =>
  (any) =>
    any(test, false)

const all = (operand: unknown): Condition => {
  const parts = listOf(operand, '$all').map((item): Condition => {
    if (item instanceof RegExp) return some(matches(item))
    if (operatorsOf(item).length === 0) return some(equals(item))
    if (isDoc(item) && Object.keys(item).join() === '$elemMatch') return conditionOf(item)
    throw invalid('$all takes values or $elemMatch only')
  })
  return (any) => parts.length > 0 && parts.every((part) => part(any))
}

/** An array among the elements is tested as an object whose fields are its places. */
const fieldsOf = (value: unknown): Doc | undefined => {
  if (Array.isArray(value)) return Object.fromEntries(value.entries())
  return isDoc(value) ? value : undefined
}

/** One test for an array's element: operators on itself, or a filter over its fields. */
export const elementTest = (operand: unknown): Visit => {
  if (!isDoc(operand)) throw invalid('$elemMatch needs an object')
  const [first = ''] = Object.keys(operand)
  if (first.startsWith('$') && !Object.hasOwn(TOP, first)) {
    const condition = conditionOf(operand)
    return (item) => condition((test) => test(item))
  }
  const test = matcher(operand)
  return (item) => {
    const fields = fieldsOf(item)
    return fields !== undefined && test(fields)
  }
}

const not = (operand: unknown): Condition => {
  if (!(operand instanceof RegExp) && operatorsOf(operand).length === 0) throw invalid('$not needs an operator')
  const condition = conditionOf(operand)
  return (any) => !condition(any)
}

const exists = (operand: unknown): Condition => {
  if (typeof operand !== 'boolean' && typeof operand !== 'number') throw invalid('$exists needs true or false')
  return (operand ? some : none)((value) => value !== undefined)
}

/** The closed list: anything else is refused by its name, because an operator passed over would be a wrong answer. */
const OPERATORS: Readonly<Record<string, (operand: unknown, beside: Doc) => Condition>> = {
  $eq: (operand) => some(operand instanceof RegExp ? (value) => same(value, operand) : equals(operand)),
  $ne: (operand) => none(notEqual(operand)),
  $gt: (operand) => some(compares(operand, (order) => order > 0)),
  $gte: (operand) => some(compares(operand, (order) => order >= 0)),
  $lt: (operand) => some(compares(operand, (order) => order < 0)),
  $lte: (operand) => some(compares(operand, (order) => order <= 0)),
  $in: (operand) => some(isOneOf(operand, '$in')),
  $nin: (operand) => none(isOneOf(operand, '$nin')),
  $not: not,
  $exists: exists,
  $type: (operand) => some(ofType(operand)),
  $mod: (operand) => some(remainder(operand)),
  $regex: (operand, beside) => some(matches(readPattern(operand, beside['$options']))),
  $options: (_operand, beside) => {
    if (!('$regex' in beside)) throw invalid('$options needs a $regex')
    return () => true
  },
  $all: all,
  $size: (operand) => whole(size(operand)),
  $elemMatch: (operand) => {
    const test = elementTest(operand)
    return whole((value) => Array.isArray(value) && value.some((item) => test(item)))
  },
  $geoWithin: (operand) => some(insideTest(operand)),
  $geoIntersects: (operand) => some(intersectsTest(operand)),
  $nearSphere: (operand) => some(nearTest(operand)),
}

const conditionOf = (condition: unknown): Condition => {
  if (condition instanceof RegExp) return some(matches(condition))
  const operators = operatorsOf(condition)
  if (!isDoc(condition) || operators.length === 0) return some(equals(condition))
  if (operators.length < Object.keys(condition).length) throw invalid('a condition mixes operators and fields')
  const parts = Object.entries(condition).map(([name, operand]) => {
    const read = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined
    if (!read) throw invalid(`unknown query operator ${name}`)
    return read(operand, condition)
  })
  const [only] = parts
  return parts.length === 1 && only ? only : (any) => parts.every((part) => part(any))
}

/** A nearness gives an order, so it stands on top, or in an $and, where every document must meet it. */
const noNearness = (value: unknown): void => {
  if (Array.isArray(value)) value.forEach(noNearness)
  if (!isDoc(value)) return
  for (const [key, part] of Object.entries(value)) {
    if (key === '$nearSphere') throw invalid('$nearSphere must stand on top of the query')
    noNearness(part)
  }
}

const partsOf = (value: unknown, name: string, variables: readonly string[]): Matcher[] => {
  const list = listOf(value, name)
  if (list.length === 0) throw invalid(`${name} needs at least one condition`)
  if (name !== '$and') noNearness(value)
  return list.map((part) => {
    if (!isDoc(part)) throw invalid(`${name} needs objects`)
    return matcher(part, variables)
  })
}

const TOP: Readonly<Record<string, (value: unknown, variables: readonly string[]) => Matcher>> = {
  $and: (value, variables) => {
    const tests = partsOf(value, '$and', variables)
    return (doc, values) => tests.every((test) => test(doc, values))
  },
  $or: (value, variables) => {
    const tests = partsOf(value, '$or', variables)
    return (doc, values) => tests.some((test) => test(doc, values))
  },
  $nor: (value, variables) => {
    const tests = partsOf(value, '$nor', variables)
    return (doc, values) => !tests.some((test) => test(doc, values))
  },
  $expr: (value, variables) => {
    const expression = readExpression(value, variables)
    return (doc, values = {}) => truthy(expression({ root: doc, variables: values }))
  },
  $jsonSchema: (value) => schemaTest(value),
  $text: () => {
    throw unimplemented('$text')
  },
}

const fieldTest = (name: string, value: unknown): Matcher => {
  if (isDoc(value)) for (const operand of Object.values(value)) noNearness(operand)
  const condition = conditionOf(value)
  const path = name.split('.')
  return (doc) => condition((test, leaf) => someAt(doc, path, leaf, test))
}

/**
 * Makes a test of a filter.
 * @param variables the names of the `$$variables` that an `$expr` may use
 * @throws INVALID_PARAM naming what is unknown or not implemented
 */
export const matcher = (filter: Doc, variables: readonly string[] = []): Matcher => {
  const tests = Object.entries(filter).map(([key, value]) => {
    if (!key.startsWith('$')) return fieldTest(key, value)
    const read = Object.hasOwn(TOP, key) ? TOP[key] : undefined
    if (!read) throw invalid(`unknown query operator ${key}`)
    return read(value, variables)
  })
  const [only] = tests
  return tests.length === 1 && only ? only : (doc, values) => tests.every((test) => test(doc, values))
}

/** The order that a nearness in the filter asks for, nearest first; undefined without one. */
export const nearestFirst = (filter: Doc): ((a: Doc, b: Doc) => number) | undefined => {
  for (const [key, value] of Object.entries(filter)) {
    if (key === '$and' && Array.isArray(value)) {
      const inside = value.filter(isDoc).map(nearestFirst).find(Boolean)
      if (inside) return inside
    }
    const near = isDoc(value) && '$nearSphere' in value ? nearOf(value['$nearSphere']) : undefined
    if (!near) continue
    const distance = (doc: Doc): number => nearestAt(doc, key.split('.'), near.point)?.metres ?? Infinity
    return (a, b) => distance(a) - distance(b)
  }
  return undefined
}
