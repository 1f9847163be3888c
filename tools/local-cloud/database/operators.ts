import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import { isDoc, type Doc } from './ejson'
import { invalid, unimplemented } from './errors'

/**
 * The closed lists of what is implemented. Anything else is refused by its name before it runs:
 * an operator that were ignored, or that meant something else here, would be a wrong answer.
 */
const FIELD_OPERATORS = new Set(
  '$eq $ne $gt $gte $lt $lte $in $nin $not $exists $elemMatch $size $all $mod $regex $options'.split(' '),
)
const GEO = new Set(['$near', '$nearSphere', '$geoWithin', '$geoIntersects'])
const SCRIPTS = new Set(['$function', '$accumulator', '$where', '$rand', '$toHashedIndexKey'])
const names = (module: object): Set<string> => new Set(Object.keys(module).filter((name) => !SCRIPTS.has(name)))
const EXPRESSIONS = names(expressions)
const ACCUMULATORS = names(accumulators)

const operatorsOf = (value: unknown): string[] =>
  isDoc(value) ? Object.keys(value).filter((key) => key.startsWith('$')) : []

const list = (value: unknown, name: string): unknown[] => {
  if (Array.isArray(value)) return value
  throw invalid(`${name} needs an array`)
}

/** MongoDB compares embedded documents field by field in order, which is not implemented: use dotted paths. */
const comparable = (value: unknown, name: string): void => {
  if (isDoc(value)) throw unimplemented(`${name} with a whole object`)
  if (Array.isArray(value)) for (const item of value) comparable(item, name)
}

const checkOperator = (name: string, operand: unknown): void => {
  if (GEO.has(name)) throw unimplemented(name)
  if (!FIELD_OPERATORS.has(name)) throw invalid(`unknown query operator ${name}`)
  switch (name) {
    case '$in':
    case '$nin':
    case '$all':
      for (const item of list(operand, name)) comparable(item, name)
      return
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      if (operand === null) throw unimplemented(`${name} with null`)
      comparable(operand, name)
      return
    case '$eq':
    case '$ne':
      comparable(operand, name)
      return
    case '$not':
      if (operand instanceof RegExp) return
      if (operatorsOf(operand).length === 0) throw invalid('$not needs an operator')
      checkCondition(operand)
      return
    case '$elemMatch':
      checkElement(operand)
      return
    case '$size':
      if (!Number.isInteger(operand)) throw invalid('$size needs a whole number')
  }
}

const checkCondition = (condition: unknown): void => {
  const operators = operatorsOf(condition)
  if (!isDoc(condition) || operators.length === 0) {
    comparable(condition, '$eq')
    return
  }
  if (operators.length < Object.keys(condition).length) throw invalid('a condition mixes operators and fields')
  for (const [name, operand] of Object.entries(condition)) checkOperator(name, operand)
}

/** The condition on an array's element: operators on itself, or a filter over its fields. */
const checkElement = (condition: unknown): void => {
  if (!isDoc(condition)) throw invalid('$elemMatch needs an object')
  if (operatorsOf(condition).some((name) => FIELD_OPERATORS.has(name) || GEO.has(name))) {
    checkCondition(condition)
  } else checkFilter(condition)
}

/** @throws INVALID_PARAM naming the operator that is not implemented or unknown */
export const checkFilter = (filter: Doc): void => {
  for (const [key, value] of Object.entries(filter)) {
    if (key === '$and' || key === '$or' || key === '$nor') {
      for (const part of list(value, key)) {
        if (!isDoc(part)) throw invalid(`${key} needs objects`)
        checkFilter(part)
      }
    } else if (key === '$expr') checkExpression(value)
    else if (key.startsWith('$')) throw invalid(`unknown query operator ${key}`)
    else checkCondition(value)
  }
}

/** Walks an aggregation expression. */
export const checkExpression = (expression: unknown): void => {
  if (Array.isArray(expression)) expression.forEach(checkExpression)
  if (!isDoc(expression)) return
  const [operator] = operatorsOf(expression)
  if (operator !== undefined) {
    if (Object.keys(expression).length > 1)
      throw invalid(`an expression holds one operator, not more beside ${operator}`)
    if (!EXPRESSIONS.has(operator)) throw invalid(`unknown expression operator ${operator}`)
    if (operator === '$literal') return
  }
  Object.values(expression).forEach(checkExpression)
}

export const checkAccumulator = (accumulator: unknown): void => {
  const [operator] = operatorsOf(accumulator)
  if (!isDoc(accumulator) || operator === undefined || Object.keys(accumulator).length !== 1) {
    throw invalid('a $group field needs one accumulator')
  }
  if (!ACCUMULATORS.has(operator)) throw invalid(`unknown accumulator ${operator}`)
  checkExpression(accumulator[operator])
}

export type Sort = Record<string, 1 | -1>

export const checkSort = (sort: unknown): Sort => {
  const checked: Sort = {}
  for (const [field, direction] of Object.entries(isDoc(sort) ? sort : { sort })) {
    if (direction !== 1 && direction !== -1) throw invalid(`the order of ${field} must be 1 or -1`)
    checked[field] = direction
  }
  return checked
}

/** A projection names what to keep or what to leave out, never both (but for `_id`). */
export const checkProjection = (projection: Doc): void => {
  const kinds = new Set<boolean>()
  for (const [field, value] of Object.entries(projection)) {
    if (isDoc(value)) throw unimplemented(`the projection ${Object.keys(value)[0] ?? '{}'} of ${field}`)
    if (value !== 0 && value !== 1 && typeof value !== 'boolean')
      throw invalid(`the projection of ${field} must be 0 or 1`)
    if (field !== '_id') kinds.add(Boolean(value))
  }
  if (kinds.size > 1) throw invalid('a projection keeps fields or leaves them out, not both')
}
