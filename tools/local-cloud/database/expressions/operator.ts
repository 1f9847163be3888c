import { typeOf } from '../compare'
import { failed } from '../errors'

/** An operator over evaluated arguments; `undefined` is a missing value. */
export interface Operator {
  readonly least: number
  readonly most: number
  readonly run: (...args: unknown[]) => unknown
}
export type Operators = Readonly<Record<string, Operator>>

export const operator = (least: number, most: number, run: Operator['run']): Operator => ({ least, most, run })

export const isNull = (value: unknown): value is null | undefined => value === null || value === undefined

/** MongoDB's truth: everything but false, null, 0 and what is missing. */
export const truthy = (value: unknown): boolean => !isNull(value) && value !== false && value !== 0

/** Null when any argument is null or missing, as most of MongoDB's operators say. */
export const orNull =
  (run: Operator['run']): Operator['run'] =>
  (...args) =>
    args.some(isNull) ? null : run(...args)

export const numberOf = (value: unknown, name: string): number => {
  if (typeof value === 'number') return value
  throw failed(`${name} only supports numbers, not ${typeOf(value)}`)
}

export const wholeOf = (value: unknown, name: string): number => {
  if (typeof value === 'number' && Number.isInteger(value)) return value
  throw failed(`${name} needs a whole number, not ${typeOf(value)}`)
}

export const arrayOf = (value: unknown, name: string): unknown[] => {
  if (Array.isArray(value)) return value
  throw failed(`${name} needs an array, not ${typeOf(value)}`)
}

export const textOf = (value: unknown, name: string): string => {
  if (typeof value === 'string') return value
  throw failed(`${name} needs a string, not ${typeOf(value)}`)
}
