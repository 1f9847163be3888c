import { compareValues, same, typeOf } from './compare'
import { encode, isDoc, type Doc } from './ejson'
import { failed, invalid, unimplemented } from './errors'
import { mergeObjects, unique } from './expressions/arrays'
import { readExpression } from './expressions/read'
import type { Expression, Variables } from './expressions/scope'
import { averageOf, largestOf, populationDeviation, sampleDeviation, smallestOf, sumOf } from './expressions/statistics'
import type { SimpleStage } from './stage'
import { operatorsOf } from './value-tests'

/** Over the values that an expression gives for the documents of one group, missing ones as `undefined`. */
type Accumulator = (values: readonly unknown[]) => unknown

const present = (values: readonly unknown[]): unknown[] => values.filter((value) => value !== undefined)

const ACCUMULATORS: Readonly<Record<string, Accumulator>> = {
  $sum: sumOf,
  $avg: averageOf,
  $max: largestOf,
  $min: smallestOf,
  $stdDevPop: populationDeviation,
  $stdDevSamp: sampleDeviation,
  $first: (values) => values[0] ?? null,
  $last: (values) => values.at(-1) ?? null,
  $push: present,
  $addToSet: (values) => unique(present(values)),
  $mergeObjects: (values) => mergeObjects(...values),
}

/** Makes the fields of a group out of its documents. */
type Output = (rows: readonly Doc[], variables: Variables) => Doc

const readOutput = (fields: Doc, names: readonly string[]): Output => {
  const made = Object.entries(fields).map(([field, accumulator]) => {
    if (field.includes('.') || field.startsWith('$')) throw invalid(`a group's field cannot be named ${field}`)
    const [name, ...more] = operatorsOf(accumulator)
    if (!isDoc(accumulator) || name === undefined || more.length > 0 || Object.keys(accumulator).length > 1) {
      throw invalid(`the field ${field} needs one accumulator`)
    }
    const accumulate = Object.hasOwn(ACCUMULATORS, name) ? ACCUMULATORS[name] : undefined
    if (!accumulate) throw invalid(`unknown accumulator ${name}`)
    return { field, accumulate, expression: readExpression(accumulator[name], names) }
  })
  return (rows, variables) =>
    Object.fromEntries(
      made.map(({ field, accumulate, expression }) => [
        field,
        accumulate(rows.map((root) => expression({ root, variables }))),
      ]),
    )
}

/** Rows by the value of an expression, in the order of first sight. */
const partition = (
  rows: readonly Doc[],
  by: Expression,
  variables: Variables,
): Map<string, { key: unknown; rows: Doc[] }> => {
  const groups = new Map<string, { key: unknown; rows: Doc[] }>()
  for (const root of rows) {
    const key = by({ root, variables }) ?? null
    const name = encode({ key })
    const group = groups.get(name)
    if (group) group.rows.push(root)
    else groups.set(name, { key, rows: [root] })
  }
  return groups
}

export const group = (spec: Doc, names: readonly string[]): SimpleStage => {
  if (!('_id' in spec)) throw invalid('$group needs an _id')
  const { _id, ...fields } = spec
  const by = readExpression(_id, names)
  const output = readOutput(fields, names)
  return (rows, { variables }) =>
    Array.from(partition(rows, by, variables).values(), ({ key, rows: members }) => ({
      _id: key,
      ...output(members, variables),
    }))
}

export const sortByCount = (value: unknown, names: readonly string[]): SimpleStage => {
  if (!(typeof value === 'string' && value.startsWith('$')) && operatorsOf(value).length === 0) {
    throw invalid('$sortByCount needs an expression')
  }
  const by = group({ _id: value, count: { $sum: 1 } }, names)
  return (rows, running) => by(rows, running).sort((a, b) => compareValues(b['count'], a['count']))
}

const onlyKeys = (spec: Doc, stage: string, known: readonly string[]): void => {
  const unknown = Object.keys(spec).find((key) => !known.includes(key))
  if (unknown !== undefined) throw unimplemented(`${stage}.${unknown}`)
}

const bucketOutput = (spec: Doc, names: readonly string[]): Output => {
  const output = spec['output'] ?? { count: { $sum: 1 } }
  if (!isDoc(output)) throw invalid('output needs an object')
  return readOutput(output, names)
}

const boundariesOf = (spec: Doc): unknown[] => {
  const { boundaries } = spec
  if (!Array.isArray(boundaries) || boundaries.length < 2) throw invalid('$bucket needs two boundaries or more')
  for (const [i, bound] of boundaries.entries()) {
    if (operatorsOf(bound).length > 0) throw unimplemented('$bucket.boundaries with expressions')
    if (i === 0) continue
    if (typeOf(bound) !== typeOf(boundaries[0])) throw invalid('$bucket: boundaries must be of one type')
    if (compareValues(boundaries[i - 1], bound) >= 0) throw invalid('$bucket: boundaries must be in ascending order')
  }
  return boundaries
}

export const bucket = (spec: Doc, names: readonly string[]): SimpleStage => {
  onlyKeys(spec, '$bucket', ['groupBy', 'boundaries', 'default', 'output'])
  const boundaries = boundariesOf(spec)
  const by = readExpression(spec['groupBy'], names)
  const output = bucketOutput(spec, names)
  const other = spec['default']
  const inside = (value: unknown): boolean =>
    compareValues(value, boundaries[0]) >= 0 && compareValues(value, boundaries.at(-1)) < 0
  if (other !== undefined && inside(other)) throw invalid('$bucket: the default must lie outside the boundaries')
  return (rows, { variables }) => {
    const bucketOf: Expression = (scope) => {
      const value = by(scope)
      if (inside(value)) return boundaries.find((_bound, i) => compareValues(boundaries[i + 1], value) > 0)
      if (other === undefined) throw failed('$bucket: a value lies outside the boundaries and there is no default')
      return other
    }
    return Array.from(partition(rows, bucketOf, variables).values())
      .sort((a, b) => compareValues(a.key, b.key))
      .map(({ key, rows: members }) => ({ _id: key, ...output(members, variables) }))
  }
}

export const bucketAuto = (spec: Doc, names: readonly string[]): SimpleStage => {
  onlyKeys(spec, '$bucketAuto', ['groupBy', 'buckets', 'output'])
  const { buckets } = spec
  if (typeof buckets !== 'number' || !Number.isInteger(buckets) || buckets < 1) {
    throw invalid('$bucketAuto needs a number of buckets above 0')
  }
  const by = readExpression(spec['groupBy'], names)
  const output = bucketOutput(spec, names)
  return (rows, { variables }) => {
    const values = rows
      .map((root) => ({ root, value: by({ root, variables }) ?? null }))
      .sort((a, b) => compareValues(a.value, b.value))
    const size = Math.max(1, Math.round(values.length / buckets))
    const made: Doc[] = []
    let from = 0
    while (from < values.length) {
      let to = made.length === buckets - 1 ? values.length : Math.min(values.length, from + size)
      // Equal values never fall into two buckets.
      while (to < values.length && same(values[to]?.value, values[to - 1]?.value)) to += 1
      const members = values.slice(from, to)
      const max = (values[to] ?? values[to - 1])?.value
      made.push({
        _id: { min: members[0]?.value, max },
        ...output(
          members.map(({ root }) => root),
          variables,
        ),
      })
      from = to
    }
    return made
  }
}
