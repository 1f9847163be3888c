import { compareValues } from './compare'
import { isDoc, type Doc } from './ejson'
import { failed, invalid } from './errors'
import { fieldOf, type Path } from './paths'

export type Sort = Record<string, 1 | -1>

/** @throws INVALID_PARAM */
export const checkSort = (sort: unknown): Sort => {
  const checked: Sort = {}
  if (!isDoc(sort) || Object.keys(sort).length === 0) throw invalid('an order names at least one field')
  for (const [field, direction] of Object.entries(sort)) {
    if (direction !== 1 && direction !== -1) throw invalid(`the order of ${field} must be 1 or -1`)
    if (field.split('.').some((step) => step === '' || step.startsWith('$')))
      throw invalid(`"${field}" is not a field path`)
    checked[field] = direction
  }
  return checked
}

interface Found {
  readonly values: unknown[]
  array: boolean
}

/** What an array sorts by is among its elements; an empty one stands before null, a missing field is null. */
const collect = (value: unknown, path: Path, at: number, found: Found): void => {
  const step = path[at]
  if (Array.isArray(value)) {
    found.array = true
    if (step === undefined) {
      if (value.length === 0) found.values.push(undefined)
      else found.values.push(...value)
      return
    }
    if (/^\d+$/.test(step) && Number(step) < value.length) collect(value[Number(step)], path, at + 1, found)
    else if (value.length === 0) found.values.push(null)
    else for (const item of value) collect(isDoc(item) ? item : null, path, at, found)
  } else if (step === undefined) found.values.push(value ?? null)
  else collect(fieldOf(value, step), path, at + 1, found)
}

const keyOf = (doc: Doc, path: Path, direction: 1 | -1): { key: unknown; array: boolean } => {
  const found: Found = { values: [], array: false }
  collect(doc, path, 0, found)
  const key = found.values.reduce((best, value) => (compareValues(value, best) * direction < 0 ? value : best))
  return { key, array: found.array }
}

/** Items by their documents, in order; the smallest element of an array counts upwards, the largest downwards. */
export const sortedBy = <T>(items: readonly T[], docOf: (item: T) => Doc, sort: Sort): T[] => {
  const fields = Object.entries(sort).map(([field, direction]) => ({ path: field.split('.'), direction }))
  const keyed = items.map((item) => {
    const keys = fields.map(({ path, direction }) => keyOf(docOf(item), path, direction))
    if (keys.filter(({ array }) => array).length > 1) throw failed('cannot sort with keys that are parallel arrays')
    return { item, keys: keys.map(({ key }) => key) }
  })
  return keyed
    .sort((a, b) => {
      for (const [i, { direction }] of fields.entries()) {
        const order = compareValues(a.keys[i], b.keys[i])
        if (order !== 0) return order * direction
      }
      return 0
    })
    .map(({ item }) => item)
}
