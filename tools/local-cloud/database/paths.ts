import { isDoc, type Doc } from './ejson'

/** A test of one value that a path leads to; `undefined` stands for a missing field. */
export type Visit = (value: unknown) => boolean

/** A dotted path in its steps. */
export type Path = readonly string[]

export const fieldOf = (value: unknown, step: string): unknown =>
  isDoc(value) && Object.hasOwn(value, step) ? value[step] : undefined

/** Through an array: every element that is an object, and the element whose place the step names. */
const someInArray = (array: readonly unknown[], path: Path, at: number, leaf: boolean, visit: Visit): boolean => {
  const step = path[at]
  if (step === undefined) return array.some((item) => visit(item)) || visit(array)
  return array.some((item, i) => {
    if (isDoc(item) && someFrom(item, path, at, leaf, visit)) return true
    if (step !== String(i)) return false
    if (at + 1 === path.length) return visit(item)
    if (Array.isArray(item)) return someInArray(item, path, at + 1, leaf, visit)
    return isDoc(item) && someFrom(item, path, at + 1, leaf, visit)
  })
}

const someFrom = (doc: Doc, path: Path, from: number, leaf: boolean, visit: Visit): boolean => {
  let value: unknown = doc
  for (let at = from; at < path.length; at += 1) {
    value = fieldOf(value, path[at] ?? '')
    const last = at + 1 === path.length
    if (Array.isArray(value)) return last && !leaf ? visit(value) : someInArray(value, path, at + 1, leaf, visit)
    if (!isDoc(value)) return visit(last ? value : undefined)
  }
  return visit(value)
}

/**
 * Whether some value that the path leads to passes: MongoDB's walk of a query's path. Arrays on the way give
 * their elements; an array at the end gives its elements and itself, or, without `leaf`, itself only.
 */
export const someAt = (doc: Doc, path: Path, leaf: boolean, visit: Visit): boolean =>
  someFrom(doc, path, 0, leaf, visit)

/** The value at an expression's path: objects in arrays give an array of their values, places are not counted. */
export const expressionValue = (value: unknown, path: Path, at = 0): unknown => {
  const step = path[at]
  if (step === undefined) return value
  if (Array.isArray(value)) {
    return value
      .filter(isDoc)
      .map((item) => expressionValue(item, path, at))
      .filter((item) => item !== undefined)
  }
  return expressionValue(fieldOf(value, step), path, at + 1)
}
