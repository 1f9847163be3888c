import { encode, isDoc, type Doc } from './ejson'
import { invalid, unimplemented } from './errors'
import { readExpression } from './expressions/read'
import type { Expression, Variables } from './expressions/scope'
import { isScalar } from './keys'
import { someAt, type Path } from './paths'
import type { Stage } from './stage'

const textOf = (spec: Doc, name: string): string => {
  const value = spec[name]
  if (typeof value === 'string' && value !== '') return value
  throw invalid(`$lookup needs ${name}`)
}

const through = (doc: Doc, path: Path): boolean => {
  let at: unknown = doc
  for (const step of path.slice(0, -1)) {
    at = isDoc(at) ? at[step] : undefined
    if (Array.isArray(at)) return true
  }
  return false
}

/** What a local field is looked up by: a missing one by null, an array by each of its elements. */
const localValues = (doc: Doc, path: Path): unknown[] => {
  if (through(doc, path)) throw unimplemented('$lookup with a localField that leads through an array')
  let values: unknown[] = [null]
  someAt(doc, path, false, (value) => {
    values = Array.isArray(value) ? value : [value ?? null]
    return true
  })
  return values
}

const nameOf = (value: unknown): string => encode({ value: value ?? null })

/** The places of the rows of the other collection, by every value that an equality would find them by. */
const placesByValue = (rows: readonly Doc[], path: Path): Map<string, number[]> => {
  const places = new Map<string, number[]>()
  rows.forEach((row, place) => {
    someAt(row, path, true, (value) => {
      const name = nameOf(value)
      const known = places.get(name)
      if (!known) places.set(name, [place])
      else if (known.at(-1) !== place) known.push(place)
      return false
    })
  })
  return places
}

const byEquality = (spec: Doc, from: string, as: string): Stage => {
  const local = textOf(spec, 'localField').split('.')
  const foreignField = textOf(spec, 'foreignField')
  return async (rows, { resolve }) => {
    const wanted = rows.map((row) => localValues(row, local))
    const all = new Map(wanted.flat().map((value) => [nameOf(value), value]))
    const others = await resolve(from, { [foreignField]: { $in: [...all.values()] } })
    const places = placesByValue(others, foreignField.split('.'))
    return rows.map((row, i) => {
      const found = new Set(wanted[i]?.flatMap((value) => places.get(nameOf(value)) ?? []))
      return { ...row, [as]: [...found].sort((a, b) => a - b).map((place) => others[place]) }
    })
  }
}

/** A condition of the joined pipeline's first $match that compares a field with a variable: an index can serve it. */
interface Narrowing {
  readonly field: string
  readonly value: Expression
}

const fieldOf = (operand: unknown): string | undefined =>
  typeof operand === 'string' && /^\$[^$]/.test(operand) ? operand.slice(1) : undefined

const narrowings = (expression: unknown, names: readonly string[]): Narrowing[] => {
  if (!isDoc(expression)) return []
  const { $and, $eq } = expression
  if (Array.isArray($and)) return $and.flatMap((part) => narrowings(part, names))
  if (!Array.isArray($eq) || $eq.length !== 2) return []
  const [a, b]: unknown[] = $eq
  return [
    [a, b],
    [b, a],
  ].flatMap(([left, right]) => {
    const field = fieldOf(left)
    const variable = typeof right === 'string' && right.startsWith('$$')
    return field === undefined || !variable ? [] : [{ field, value: readExpression(right, names) }]
  })
}

const byPipeline = (
  spec: Doc,
  from: string,
  as: string,
  readPipeline: (pipeline: unknown, names: readonly string[]) => Stage,
  outer: readonly string[],
): Stage => {
  const given = spec['let'] ?? {}
  if (!isDoc(given)) throw invalid('$lookup.let needs an object')
  const lets = Object.entries(given).map(([name, value]) => {
    if (!/^[a-z][A-Za-z0-9_]*$/.test(name)) throw invalid(`$lookup.let: ${name} is not a name for a variable`)
    return [name, readExpression(value, outer)] as const
  })
  const names = [...outer, ...lets.map(([name]) => name)]
  const stages = spec['pipeline']
  const run = readPipeline(stages, names)
  const match: unknown = Array.isArray(stages) && isDoc(stages[0]) ? stages[0]['$match'] : undefined
  const { $expr, ...fixed } = isDoc(match) ? match : {}
  const narrow = narrowings($expr, names)
  return async (rows, running) => {
    const read = new Map<string, Doc[]>()
    const joined: Doc[] = []
    for (const root of rows) {
      const values = lets.map(([name, value]) => [name, value({ root, variables: running.variables })])
      const variables: Variables = { ...running.variables, ...Object.fromEntries(values) }
      const found = narrow.map(({ field, value }) => [field, value({ root: undefined, variables })] as const)
      const equal = Object.fromEntries(found.filter(([, value]) => isScalar(value)))
      const filter = Object.keys(equal).length > 0 ? { $and: [equal, fixed] } : fixed
      const key = encode(equal)
      const others = read.get(key) ?? (await running.resolve(from, filter))
      read.set(key, others)
      joined.push({ ...root, [as]: await run(others, { ...running, variables }) })
    }
    return joined
  }
}

/** $lookup in both its forms; of the other collection only what can match is read. @throws INVALID_PARAM */
export const lookup = (
  spec: Doc,
  names: readonly string[],
  readPipeline: (pipeline: unknown, names: readonly string[]) => Stage,
): Stage => {
  const known = new Set(['from', 'localField', 'foreignField', 'as', 'let', 'pipeline'])
  const unknown = Object.keys(spec).find((key) => !known.has(key))
  if (unknown !== undefined) throw unimplemented(`$lookup.${unknown}`)
  const [from, as] = [textOf(spec, 'from'), textOf(spec, 'as')]
  if (as.includes('.') || as.startsWith('$')) throw unimplemented(`$lookup.as ${as}`)
  if (!('pipeline' in spec)) {
    if ('let' in spec) throw invalid('$lookup: let needs a pipeline')
    return byEquality(spec, from, as)
  }
  if ('localField' in spec || 'foreignField' in spec) throw unimplemented('$lookup with fields and a pipeline')
  return byPipeline(spec, from, as, readPipeline, names)
}
