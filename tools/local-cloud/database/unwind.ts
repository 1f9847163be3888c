import { isDoc, type Doc } from './ejson'
import { invalid, unimplemented } from './errors'
import { fieldOf, type Path } from './paths'
import { putAt } from './put-at'
import type { Stage } from './stage'

const pathOf = (value: unknown): string => {
  if (typeof value === 'string' && /^\$[^$.]/.test(value)) return value.slice(1)
  throw invalid('$unwind needs a path that begins with $')
}

const valueAt = (doc: Doc, path: Path): unknown => path.reduce<unknown>(fieldOf, doc)

const withoutField = (doc: Doc, [step = '', ...rest]: Path): Doc => {
  const { [step]: at, ...others } = doc
  return rest.length > 0 && isDoc(at) ? { ...doc, [step]: withoutField(at, rest) } : others
}

/** One document for each element of an array; a single value counts as an array of one. @throws INVALID_PARAM */
export const unwind = (value: unknown): Stage => {
  const spec = isDoc(value) ? value : { path: value }
  const { path: source, includeArrayIndex: index, preserveNullAndEmptyArrays: preserve = false, ...rest } = spec
  const [unknown] = Object.keys(rest)
  if (unknown !== undefined) throw unimplemented(`$unwind.${unknown}`)
  if (index !== undefined && (typeof index !== 'string' || index === '' || index.startsWith('$'))) {
    throw invalid('$unwind: includeArrayIndex must be a field name')
  }
  if (typeof preserve !== 'boolean') throw invalid('$unwind: preserveNullAndEmptyArrays must be true or false')
  const path = pathOf(source)
  const place = (doc: Doc, at: number | null): Doc => (index === undefined ? doc : putAt(doc, index, at))
  return (rows) =>
    rows.flatMap((row) => {
      const found = valueAt(row, path.split('.'))
      if (Array.isArray(found) && found.length > 0) return found.map((item, i) => place(putAt(row, path, item), i))
      if (Array.isArray(found)) return preserve ? [place(withoutField(row, path.split('.')), null)] : []
      if (found === null || found === undefined) return preserve ? [place(row, null)] : []
      return [place(row, null)]
    })
}
