import { compareValues, same } from './compare'
import { isDoc, type Doc } from './ejson'
import { failed, invalid } from './errors'
import { elementTest } from './filter'
import { checkSort, sortedBy } from './sort'
import { storable } from './storable'
import { operatorsOf } from './value-tests'

/** What becomes of the value at a path: `undefined` stands for no field, before and after. */
export interface Applied {
  /** Whether the path is made where it is missing. */
  readonly creates: boolean
  readonly run: (before: unknown) => unknown
}
/** Reads the operand of an operator. @throws INVALID_PARAM or DATABASE_REQUEST_FAILED */
export type Change = (operand: unknown, path: string) => Applied

const creating = (run: Applied['run']): Applied => ({ creates: true, run })
const whereThere = (run: Applied['run']): Applied => ({ creates: false, run })

const calculate =
  (name: string, missing: (by: number) => number, run: (value: number, by: number) => number): Change =>
  (operand, path) => {
    if (typeof operand !== 'number') throw failed(`cannot ${name} '${path}' with a value that is not a number`)
    return creating((before) => {
      if (before === undefined) return missing(operand)
      if (typeof before !== 'number') throw failed(`cannot apply ${name} to '${path}': it is not a number`)
      return run(before, operand)
    })
  }

const choose =
  (wins: (order: number) => boolean): Change =>
  (operand, path) => {
    storable(operand, path)
    return creating((before) => (before === undefined || wins(compareValues(operand, before)) ? operand : before))
  }

const arrayAt = (name: string, path: string, before: unknown): unknown[] => {
  if (Array.isArray(before)) return before
  throw failed(`cannot apply ${name} to '${path}': it is not an array`)
}

/** The values that are added: one, or those of $each. */
const added = (operand: unknown, name: string, path: string, modifiers: readonly string[]): [unknown[], Doc] => {
  const named = operatorsOf(operand)
  if (!isDoc(operand) || named.length === 0) return [[storable(operand, path)], {}]
  const unknown = Object.keys(operand).find((key) => key !== '$each' && !modifiers.includes(key))
  if (unknown !== undefined) throw invalid(`unknown modifier ${unknown} in ${name}`)
  if (!Array.isArray(operand['$each'])) throw invalid(`${name} with modifiers needs $each`)
  return [operand['$each'].map((item: unknown) => storable(item, path)), operand]
}

const wholeOr = (value: unknown, name: string): number | undefined => {
  if (value === undefined || (typeof value === 'number' && Number.isInteger(value))) return value
  throw invalid(`${name} needs a whole number`)
}

type Arrange = (items: unknown[]) => unknown[]

const pushSort = (sort: unknown): Arrange => {
  if (sort === undefined) return (items) => items
  if (sort === 1 || sort === -1) return (items) => [...items].sort((a, b) => compareValues(a, b) * sort)
  const order = checkSort(sort)
  return (items) => sortedBy(items, (item) => (isDoc(item) ? item : {}), order)
}

const pushSlice = (slice: number | undefined): Arrange => {
  if (slice === undefined) return (items) => items
  if (slice === 0) return () => []
  return slice < 0 ? (items) => items.slice(slice) : (items) => items.slice(0, slice)
}

const push: Change = (operand, path) => {
  const [items, modifiers] = added(operand, '$push', path, ['$position', '$sort', '$slice'])
  const position = wholeOr(modifiers['$position'], '$position')
  const slice = pushSlice(wholeOr(modifiers['$slice'], '$slice'))
  const sort = pushSort(modifiers['$sort'])
  return creating((before) => {
    const list = before === undefined ? [] : arrayAt('$push', path, before)
    const at = position === undefined ? list.length : position
    return slice(sort([...list.slice(0, at), ...items, ...list.slice(at)]))
  })
}

const addToSet: Change = (operand, path) => {
  const [items] = added(operand, '$addToSet', path, [])
  return creating((before) => {
    const list = before === undefined ? [] : arrayAt('$addToSet', path, before)
    const set = [...list]
    for (const item of items) if (!set.some((known) => same(known, item))) set.push(item)
    return before !== undefined && set.length === list.length ? before : set
  })
}

const without = (name: string, path: string, goes: (item: unknown) => boolean): Applied =>
  whereThere((before) => {
    if (before === undefined) return undefined
    const list = arrayAt(name, path, before)
    const left = list.filter((item) => !goes(item))
    return left.length === list.length ? before : left
  })

const pull: Change = (operand, path) => {
  // An object is a condition on the elements' fields, or, by its operators, on the elements.
  const test = isDoc(operand) || operand instanceof RegExp ? pullTest(operand) : (item: unknown) => same(item, operand)
  return without('$pull', path, test)
}

const pullTest = (operand: Doc | RegExp): ((item: unknown) => boolean) => {
  if (operand instanceof RegExp) return elementTest({ $regex: operand })
  const test = elementTest(operand)
  return operatorsOf(operand).length > 0 ? test : (item) => isDoc(item) && test(item)
}

const pullAll: Change = (operand, path) => {
  if (!Array.isArray(operand)) throw invalid('$pullAll needs an array')
  return without('$pullAll', path, (item) => operand.some((value) => same(value, item)))
}

const pop: Change = (operand, path) => {
  if (operand !== 1 && operand !== -1) throw invalid('$pop needs 1 or -1')
  return whereThere((before) => {
    if (before === undefined) return undefined
    const list = arrayAt('$pop', path, before)
    if (list.length === 0) return before
    return operand === 1 ? list.slice(0, -1) : list.slice(1)
  })
}

const BITS: Readonly<Record<string, (a: bigint, b: bigint) => bigint>> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
}

const bit: Change = (operand, path) => {
  if (!isDoc(operand) || Object.keys(operand).length === 0) throw invalid('$bit needs and, or or xor')
  const steps = Object.entries(operand).map(([name, by]) => {
    const run = Object.hasOwn(BITS, name) ? BITS[name] : undefined
    if (!run) throw invalid(`$bit does not know ${name}`)
    if (!Number.isSafeInteger(by)) throw failed(`$bit needs a whole number at '${path}'`)
    return (value: number): number => Number(run(BigInt(value), BigInt(Number(by))))
  })
  return creating((before) => {
    if (before !== undefined && !Number.isSafeInteger(before))
      throw failed(`cannot apply $bit to '${path}': it is not a whole number`)
    return steps.reduce((value, step) => step(value), Number(before ?? 0))
  })
}

/** The closed list, without $rename, which has two paths. */
export const CHANGES: Readonly<Record<string, Change>> = {
  $set: (operand, path) => {
    storable(operand, path)
    return creating((before) => (before !== undefined && same(before, operand) ? before : operand))
  },
  $unset: () => whereThere(() => undefined),
  $inc: calculate(
    '$inc',
    (by) => by,
    (value, by) => value + by,
  ),
  $mul: calculate(
    '$mul',
    () => 0,
    (value, by) => value * by,
  ),
  $min: choose((order) => order < 0),
  $max: choose((order) => order > 0),
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
  $pullAll: pullAll,
  $pop: pop,
  $bit: bit,
}
