import { isDoc, type Doc } from '../ejson'
import { failed, invalid } from '../errors'
import { arrayOf, isNull, truthy } from './operator'
import type { Expression } from './scope'

/** Reads an expression inside this one; `more` are the variables that this one adds. */
export type Read = (expression: unknown, more?: readonly string[]) => Expression

/** Reads the arguments of an operator that names them. */
export const namedArguments = (
  operand: unknown,
  name: string,
  required: readonly string[],
  optional: readonly string[],
): Doc => {
  if (!isDoc(operand)) throw invalid(`${name} needs an object of its arguments`)
  const unknown = Object.keys(operand).find((key) => !required.includes(key) && !optional.includes(key))
  if (unknown !== undefined) throw invalid(`${name} does not know the argument ${unknown}`)
  const missing = required.find((key) => !(key in operand))
  if (missing !== undefined) throw invalid(`${name} needs ${missing}`)
  return operand
}

const inOrder = (operand: unknown, name: string, arguments_: readonly string[]): unknown[] => {
  const given = namedArguments(operand, name, arguments_, [])
  return arguments_.map((argument) => given[argument])
}

const listOf = (operand: unknown, read: Read): Expression[] =>
  (Array.isArray(operand) ? operand : [operand]).map((part: unknown) => read(part))

const cond = (operand: unknown, read: Read): Expression => {
  const parts = Array.isArray(operand) ? operand : inOrder(operand, '$cond', ['if', 'then', 'else'])
  if (parts.length !== 3) throw invalid('$cond takes 3 arguments')
  const [test, then, otherwise] = listOf(parts, read)
  return (scope) => (truthy(test?.(scope)) ? then?.(scope) : otherwise?.(scope))
}

const ifNull = (operand: unknown, read: Read): Expression => {
  // More than two arguments are for MongoDB 5 and later.
  if (!Array.isArray(operand) || operand.length !== 2) throw invalid('$ifNull takes 2 arguments')
  const [value, otherwise] = listOf(operand, read)
  return (scope) => {
    const found = value?.(scope)
    return isNull(found) ? otherwise?.(scope) : found
  }
}

const switchOf = (operand: unknown, read: Read): Expression => {
  const given = namedArguments(operand, '$switch', ['branches'], ['default'])
  if (!Array.isArray(given['branches']) || given['branches'].length === 0) throw invalid('$switch needs branches')
  const branches = given['branches'].map((branch: unknown) => {
    const { case: test, then } = namedArguments(branch, '$switch', ['case', 'then'], [])
    return { test: read(test), gives: read(then) }
  })
  const otherwise = 'default' in given ? read(given['default']) : undefined
  return (scope) => {
    const branch = branches.find(({ test }) => truthy(test(scope)))
    if (branch) return branch.gives(scope)
    if (otherwise) return otherwise(scope)
    throw failed('$switch could not find a matching branch for an input, and no default was specified')
  }
}

const nameOf = (value: unknown, operator: string): string => {
  if (typeof value === 'string' && /^[a-z][A-Za-z0-9_]*$/.test(value)) return value
  throw invalid(`${operator}: ${JSON.stringify(value)} is not a name for a variable`)
}

const letOf = (operand: unknown, read: Read): Expression => {
  const given = namedArguments(operand, '$let', ['vars', 'in'], [])
  if (!isDoc(given['vars'])) throw invalid('$let needs an object of vars')
  const vars = Object.entries(given['vars']).map(([name, value]) => [nameOf(name, '$let'), read(value)] as const)
  const body = read(
    given['in'],
    vars.map(([name]) => name),
  )
  return (scope) =>
    body({ ...scope, variables: { ...scope.variables, ...Object.fromEntries(vars.map(([k, v]) => [k, v(scope)])) } })
}

/** Over the elements of an array, each of which a variable names; null of nothing. */
const overElements = (
  name: string,
  part: string,
  collect: (items: readonly unknown[], each: (item: unknown) => unknown) => unknown[],
) => {
  return (operand: unknown, read: Read): Expression => {
    const given = namedArguments(operand, name, ['input', part], ['as'])
    const as = nameOf(given['as'] ?? 'this', name)
    const input = read(given['input'])
    const body = read(given[part], [as])
    return (scope) => {
      const array = input(scope)
      if (isNull(array)) return null
      return collect(arrayOf(array, name), (item) => body({ ...scope, variables: { ...scope.variables, [as]: item } }))
    }
  }
}

const reduce = (operand: unknown, read: Read): Expression => {
  const given = namedArguments(operand, '$reduce', ['input', 'initialValue', 'in'], [])
  const [input, initial] = listOf([given['input'], given['initialValue']], read)
  const body = read(given['in'], ['this', 'value'])
  return (scope) => {
    const array = input?.(scope)
    if (isNull(array)) return null
    return arrayOf(array, '$reduce').reduce(
      (value: unknown, item) => body({ ...scope, variables: { ...scope.variables, this: item, value } }),
      initial?.(scope),
    )
  }
}

const zip = (operand: unknown, read: Read): Expression => {
  const given = namedArguments(operand, '$zip', ['inputs'], ['useLongestLength', 'defaults'])
  if (!Array.isArray(given['inputs']) || given['inputs'].length === 0) throw invalid('$zip needs inputs')
  const longest = given['useLongestLength'] ?? false
  if (typeof longest !== 'boolean') throw invalid('$zip: useLongestLength must be true or false')
  const inputs = listOf(given['inputs'], read)
  const defaults = given['defaults'] === undefined ? [] : listOf(given['defaults'], read)
  if (defaults.length > 0 && (!longest || defaults.length !== inputs.length)) {
    throw invalid('$zip: defaults need useLongestLength, and one for each input')
  }
  return (scope) => {
    const arrays = inputs.map((input) => input(scope))
    if (arrays.some(isNull)) return null
    const lists = arrays.map((array) => arrayOf(array, '$zip'))
    const lengths = lists.map((list) => list.length)
    const length = longest ? Math.max(...lengths) : Math.min(...lengths)
    const fill = defaults.map((value) => value(scope) ?? null)
    return Array.from({ length }, (_unused, i) =>
      lists.map((list, k) => (i < list.length ? list[i] : (fill[k] ?? null))),
    )
  }
}

/** Operators that decide for themselves what of their operand is evaluated, and when. */
export const SPECIAL: Readonly<Record<string, (operand: unknown, read: Read) => Expression>> = {
  $literal: (operand) => () => operand,
  $and: (operand, read) => {
    const parts = listOf(operand, read)
    return (scope) => parts.every((part) => truthy(part(scope)))
  },
  $or: (operand, read) => {
    const parts = listOf(operand, read)
    return (scope) => parts.some((part) => truthy(part(scope)))
  },
  $cond: cond,
  $ifNull: ifNull,
  $switch: switchOf,
  $let: letOf,
  $map: overElements('$map', 'in', (items, each) => items.map((item) => each(item) ?? null)),
  $filter: overElements('$filter', 'cond', (items, each) => items.filter((item) => truthy(each(item)))),
  $reduce: reduce,
  $zip: zip,
}
