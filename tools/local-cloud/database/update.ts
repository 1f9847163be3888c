import { isDoc, type Doc } from './ejson'
import { failed, invalid, unimplemented } from './errors'
import { CHANGES, type Change } from './update-operators'
import { clearAt, numbered, putInto, reachable, valueAt } from './update-paths'

const SEGMENT = /^[^$.][^.]*$/

const checkPath = (path: string): void => {
  for (const segment of path.split('.')) {
    if (/^\$(\[.*\])?$/.test(segment)) throw unimplemented(`the positional path ${segment}`)
    if (!SEGMENT.test(segment) || segment === '__proto__') throw invalid(`"${path}" is not a field path`)
  }
}

/** Two changes may not meet: neither in one path, nor one in a field of the other. */
const checkConflicts = (paths: readonly string[]): void => {
  const steps = paths.map((path) => `${path}.`).sort()
  steps.forEach((path, i) => {
    const next = steps[i + 1]
    if (next?.startsWith(path))
      throw failed(`updating the path '${next.slice(0, -1)}' would create a conflict at '${path.slice(0, -1)}'`)
  })
}

type Step = (doc: Doc) => void

const renameStep = (from: string, to: unknown): Step => {
  if (typeof to !== 'string') throw invalid('$rename needs a field path')
  checkPath(to)
  if (from === '_id' || to === '_id') throw failed("the field '_id' is immutable")
  return (doc) => {
    for (const path of [from, to])
      if (numbered(doc, path.split('.'))) throw failed(`$rename cannot lead through an array: '${path}'`)
    const value = valueAt(doc, from.split('.'))
    if (value === undefined) return
    reachable(doc, to)
    clearAt(doc, from.split('.'))
    putInto(doc, to.split('.'), value)
  }
}

const changeStep = (path: string, change: Change, operand: unknown): Step => {
  const apply = change(operand, path)
  const steps = path.split('.')
  return (doc) => {
    if (apply.creates) reachable(doc, path)
    const before = valueAt(doc, steps)
    const after = apply.run(before)
    if (path === '_id' && after !== before) throw failed("the field '_id' is immutable")
    if (after === undefined) clearAt(doc, steps)
    else if (after !== before) putInto(doc, steps, after)
  }
}

/** What an update does to a document of the caller's own, in place. @throws DATABASE_REQUEST_FAILED by value */
export type Update = (doc: Doc) => void

/** Reads an update. @throws INVALID_PARAM naming what is unknown; DATABASE_REQUEST_FAILED for what MongoDB refuses */
export const readUpdate = (modifier: Doc): Update => {
  if (Object.keys(modifier).length === 0) throw invalid('an update changes nothing')
  const steps: Step[] = []
  const paths: string[] = []
  for (const [operator, fields] of Object.entries(modifier)) {
    const change = Object.hasOwn(CHANGES, operator) ? CHANGES[operator] : undefined
    if (!change && operator !== '$rename') throw invalid(`unknown update operator ${operator}`)
    if (!isDoc(fields)) throw invalid(`${operator} needs an object of fields`)
    if (Object.keys(fields).length === 0) throw failed(`'${operator}' is empty`)
    for (const [path, operand] of Object.entries(fields)) {
      checkPath(path)
      paths.push(path, ...(operator === '$rename' ? [String(operand)] : []))
      steps.push(change ? changeStep(path, change, operand) : renameStep(path, operand))
    }
  }
  checkConflicts(paths)
  return (doc) => {
    for (const step of steps) step(doc)
  }
}
