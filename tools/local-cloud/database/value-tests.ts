import { compareValues, same, typeOf } from './compare'
import { isDoc } from './ejson'
import { failed, invalid, unimplemented } from './errors'
import type { Visit } from './paths'
import { patternOf } from './pattern'

export const operatorsOf = (value: unknown): string[] =>
  isDoc(value) ? Object.keys(value).filter((key) => key.startsWith('$')) : []

export const listOf = (value: unknown, name: string): unknown[] => {
  if (Array.isArray(value)) return value
  throw invalid(`${name} needs an array`)
}

const noOperators = (value: unknown, name: string): void => {
  const [operator] = operatorsOf(value)
  if (operator !== undefined) throw invalid(`${name} cannot hold the operator ${operator}`)
}

export const equals = (operand: unknown): Visit => {
  noOperators(operand, '$eq')
  const wanted = operand ?? null
  return (value) => same(value ?? null, wanted)
}

/** A regular expression finds the strings that it matches, and itself. */
export const matches = (operand: RegExp): Visit => {
  const pattern = patternOf(operand)
  return (value) => (typeof value === 'string' ? pattern.test(value) : same(value, operand))
}

/** Within one type only; null stands for what is missing too, and NaN is comparable with NaN alone. */
export const compares = (operand: unknown, allowed: (order: number) => boolean): Visit => {
  noOperators(operand, 'a comparison')
  if (operand instanceof RegExp) throw invalid('a regular expression cannot be compared')
  const type = typeOf(operand)
  return (value) => {
    const found = value ?? null
    if (typeOf(found) !== type) return false
    if (Number.isNaN(found) !== Number.isNaN(operand)) return false
    return allowed(compareValues(found, operand))
  }
}

export const isOneOf = (operand: unknown, name: string): Visit => {
  const tests = listOf(operand, name).map((item) => {
    noOperators(item, name)
    return item instanceof RegExp ? matches(item) : equals(item)
  })
  const texts = new Set(listOf(operand, name).filter((item) => typeof item === 'string'))
  const allTexts = texts.size === tests.length
  return (value) => (allTexts ? typeof value === 'string' && texts.has(value) : tests.some((test) => test(value)))
}

export const remainder = (operand: unknown): Visit => {
  const [divisor, rest, ...more] = listOf(operand, '$mod')
  if (typeof divisor !== 'number' || typeof rest !== 'number' || more.length > 0)
    throw invalid('$mod needs two numbers')
  const by = Math.trunc(divisor)
  if (by === 0) throw failed('$mod: the divisor cannot be 0')
  return (value) =>
    typeof value === 'number' && Number.isFinite(value) && (Math.trunc(value) % by) + 0 === Math.trunc(rest) + 0
}

export const ofType = (operand: unknown): Visit => {
  const types = Array.isArray(operand) ? operand : [operand]
  const known = new Set(['number', 'string', 'object', 'array', 'objectId', 'bool', 'date', 'regex', 'null'])
  const unknown = types.find((type) => typeof type !== 'string' || !known.has(type))
  if (unknown !== undefined) throw unimplemented(`$type ${String(unknown)}`)
  return (value) => types.includes(typeOf(value))
}

export const size = (operand: unknown): Visit => {
  if (!Number.isInteger(operand) || Number(operand) < 0) throw invalid('$size needs a whole number')
  return (value) => Array.isArray(value) && value.length === operand
}

export const notEqual = (operand: unknown): Visit => {
  if (operand instanceof RegExp) throw invalid('$ne cannot hold a regular expression')
  return equals(operand)
}
