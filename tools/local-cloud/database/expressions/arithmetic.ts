import { typeOf } from '../compare'
import { failed } from '../errors'
import { numberOf, operator, orNull, type Operators } from './operator'

const unary = (name: string, run: (value: number) => number) =>
  operator(
    1,
    1,
    orNull((value) => run(numberOf(value, name))),
  )

const binary = (name: string, run: (a: number, b: number) => number) =>
  operator(
    2,
    2,
    orNull((a, b) => run(numberOf(a, name), numberOf(b, name))),
  )

const add = (...values: unknown[]): unknown => {
  const dates = values.filter((value) => value instanceof Date)
  if (dates.length > 1) throw failed('only one date allowed in an $add expression')
  let total = 0
  for (const value of values) total += value instanceof Date ? value.getTime() : numberOf(value, '$add')
  return dates.length === 1 ? new Date(total) : total
}

const subtract = (a: unknown, b: unknown): unknown => {
  if (a instanceof Date)
    return b instanceof Date ? a.getTime() - b.getTime() : new Date(a.getTime() - numberOf(b, '$subtract'))
  if (b instanceof Date) throw failed(`cannot $subtract a date from a ${typeOf(a)}`)
  return numberOf(a, '$subtract') - numberOf(b, '$subtract')
}

const multiply = (...values: unknown[]): number =>
  values.reduce<number>((product, value) => product * numberOf(value, '$multiply'), 1)

const positive = (value: number, name: string): number => {
  if (value > 0 || Number.isNaN(value)) return value
  throw failed(`${name}'s argument must be a positive number, but is ${value}`)
}

const divisor = (value: number, name: string): number => {
  if (value === 0) throw failed(`can't ${name} by zero`)
  return value
}

const power = (base: number, exponent: number): number => {
  if (base === 0 && exponent < 0) throw failed('$pow cannot take a base of 0 and a negative exponent')
  return base ** exponent
}

const logarithm = (value: number, base: number): number => {
  if (positive(base, '$log') === 1) throw failed("$log's base must be a positive number not equal to 1")
  return Math.log(positive(value, '$log')) / Math.log(base)
}

const squareRoot = (value: number): number => {
  if (value < 0) throw failed("$sqrt's argument must be greater than or equal to 0")
  return Math.sqrt(value)
}

const truncate = (value: number, place: number): number => {
  if (!Number.isInteger(place) || place < -20 || place > 100) throw failed('$trunc needs a place between -20 and 100')
  const [digits = '', exponent = '0'] = String(value).split('e')
  if (!Number.isFinite(value)) return value
  // Shifting the decimal point in the number's text keeps 2.3 from becoming 2.29.
  const shifted = Math.trunc(Number(`${digits}e${Number(exponent) + place}`))
  return Number(`${shifted}e${-place}`)
}

export const ARITHMETIC: Operators = {
  $abs: unary('$abs', Math.abs),
  $add: operator(0, Infinity, orNull(add)),
  $ceil: unary('$ceil', Math.ceil),
  $divide: binary('$divide', (a, b) => a / divisor(b, '$divide')),
  $exp: unary('$exp', Math.exp),
  $floor: unary('$floor', Math.floor),
  $ln: unary('$ln', (value) => Math.log(positive(value, '$ln'))),
  $log: binary('$log', logarithm),
  $log10: unary('$log10', (value) => Math.log10(positive(value, '$log10'))),
  $mod: binary('$mod', (a, b) => a % divisor(b, '$mod')),
  $multiply: operator(0, Infinity, orNull(multiply)),
  $pow: binary('$pow', power),
  $sqrt: unary('$sqrt', squareRoot),
  $subtract: operator(2, 2, orNull(subtract)),
  $trunc: operator(
    1,
    2,
    orNull((value, place = 0) => truncate(numberOf(value, '$trunc'), numberOf(place, '$trunc'))),
  ),
}
