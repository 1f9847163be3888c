import { compareValues } from '../compare'
import { isDoc, type Doc } from '../ejson'
import { invalid, unimplemented } from '../errors'
import { expressionValue } from '../paths'
import { ARITHMETIC } from './arithmetic'
import { ARRAYS } from './arrays'
import { NAMED_DATES, NAMED_PARTS, PARTS, type NamedOperator } from './dates'
import { operator, truthy, type Operators } from './operator'
import type { Expression } from './scope'
import { namedArguments, SPECIAL } from './special'
import { averageOf, largestOf, populationDeviation, sampleDeviation, smallestOf, sumOf } from './statistics'
import { STRINGS } from './strings'

type Names = readonly string[]

const compared = (test: (order: number) => boolean) => operator(2, 2, (a, b) => test(compareValues(a, b)))

/** Over one array, or over the arguments as they are. */
const overList = (run: (values: readonly unknown[]) => unknown) =>
  operator(0, Infinity, (...args) => run(args.length === 1 && Array.isArray(args[0]) ? args[0] : args))

const PLAIN: Operators = {
  ...ARITHMETIC,
  ...ARRAYS,
  ...STRINGS,
  ...PARTS,
  $eq: compared((order) => order === 0),
  $ne: compared((order) => order !== 0),
  $gt: compared((order) => order > 0),
  $gte: compared((order) => order >= 0),
  $lt: compared((order) => order < 0),
  $lte: compared((order) => order <= 0),
  $cmp: operator(2, 2, (a, b) => Math.sign(compareValues(a, b))),
  $not: operator(1, 1, (value) => !truthy(value)),
  $sum: overList(sumOf),
  $avg: overList(averageOf),
  $max: overList(largestOf),
  $min: overList(smallestOf),
  $stdDevPop: overList(populationDeviation),
  $stdDevSamp: overList(sampleDeviation),
}

const readNamed = (
  name: string,
  { required, optional, run }: NamedOperator,
  operand: unknown,
  names: Names,
): Expression => {
  const args = Object.entries(namedArguments(operand, name, required, optional)).map(
    ([key, value]) => [key, readExpression(value, names)] as const,
  )
  return (scope) => run(Object.fromEntries(args.map(([key, value]) => [key, value(scope)])))
}

const readPlain = (
  name: string,
  { least, most, run }: Operators[string] & object,
  operand: unknown,
  names: Names,
): Expression => {
  const args = (Array.isArray(operand) ? operand : [operand]).map((arg: unknown) => readExpression(arg, names))
  if (args.length < least || args.length > most) {
    throw invalid(`${name} takes ${least === most ? least : `${least} to ${most}`} arguments, not ${args.length}`)
  }
  return (scope) => run(...args.map((arg) => arg(scope)))
}

const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined

const readOperator = (name: string, operand: unknown, names: Names): Expression => {
  const special = own(SPECIAL, name)
  if (special) return special(operand, (inner, more = []) => readExpression(inner, [...names, ...more]))
  const named = own(NAMED_DATES, name) ?? (isDoc(operand) && 'date' in operand ? own(NAMED_PARTS, name) : undefined)
  if (named) return readNamed(name, named, operand, names)
  const plain = own(PLAIN, name)
  if (!plain) throw invalid(`unknown expression operator ${name}`)
  return readPlain(name, plain, operand, names)
}

const readPath = (text: string, names: Names): Expression => {
  const [variable = '', ...path] = text.slice(text.startsWith('$$') ? 2 : 1).split('.')
  if ([variable, ...path].some((step) => step === '' || step.startsWith('$') || step.includes('\u0000'))) {
    throw invalid(`"${text}" is not a field path`)
  }
  if (!text.startsWith('$$')) return ({ root }) => expressionValue(root, [variable, ...path])
  if (variable === 'ROOT' || variable === 'CURRENT') return ({ root }) => expressionValue(root, path)
  if (variable === 'REMOVE') return () => undefined
  if (/^[A-Z]/.test(variable)) throw unimplemented(`the variable $$${variable}`)
  if (!names.includes(variable)) throw invalid(`use of undefined variable: ${variable}`)
  return ({ variables }) => expressionValue(variables[variable], path)
}

const readObject = (object: Doc, names: Names): Expression => {
  const fields = Object.entries(object).map(([name, value]) => {
    if (name.includes('.') || name.startsWith('$')) throw invalid(`an expression's field cannot be named ${name}`)
    return [name, readExpression(value, names)] as const
  })
  return (scope) =>
    Object.fromEntries(
      fields.flatMap(([name, expression]) => {
        const value = expression(scope)
        return value === undefined ? [] : [[name, value]]
      }),
    )
}

/**
 * Reads an aggregation expression.
 * @param names the variables it may use beside MongoDB's own
 * @throws INVALID_PARAM naming what is unknown, and when it runs, DATABASE_REQUEST_FAILED for what MongoDB refuses by value
 */
export const readExpression = (expression: unknown, names: Names = []): Expression => {
  if (typeof expression === 'string' && expression.startsWith('$')) return readPath(expression, names)
  if (Array.isArray(expression)) {
    const items = expression.map((item: unknown) => readExpression(item, names))
    return (scope) => items.map((item) => item(scope) ?? null)
  }
  if (!isDoc(expression)) return () => expression
  const [first, ...more] = Object.keys(expression)
  if (!first?.startsWith('$')) return readObject(expression, names)
  if (more.length > 0) throw invalid(`an expression holds one operator, not more beside ${first}`)
  return readOperator(first, expression[first], names)
}
