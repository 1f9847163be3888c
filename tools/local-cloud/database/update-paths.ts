import { isDoc, type Doc } from './ejson'
import { failed } from './errors'
import type { Path } from './paths'

const PLACE = /^(0|[1-9]\d*)$/
/** How many nulls MongoDB fills in before an element that is put beyond an array's end. */
const MOST_PADDING = 1_500_000

const child = (at: unknown, step: string): unknown => {
  if (Array.isArray(at)) return PLACE.test(step) ? (at[Number(step)] as unknown) : undefined
  return isDoc(at) && Object.hasOwn(at, step) ? at[step] : undefined
}

/** The value that a path names: through arrays by place only. */
export const valueAt = (doc: Doc, path: Path): unknown => path.reduce<unknown>(child, doc)

/** Whether the path leads through an array. */
export const numbered = (doc: Doc, path: Path): boolean => {
  let at: unknown = doc
  return path.some((step) => {
    if (Array.isArray(at)) return true
    at = child(at, step)
    return false
  })
}

/** @throws DATABASE_REQUEST_FAILED when something on the path holds no such field, and cannot */
export const reachable = (doc: Doc, path: string): void => {
  let at: unknown = doc
  for (const step of path.split('.')) {
    if (at === undefined) return
    const holds = isDoc(at) || (Array.isArray(at) && PLACE.test(step))
    if (!holds)
      throw failed(`cannot create field '${step}' of '${path}' in ${Array.isArray(at) ? 'an array' : 'a value'}`)
    if (Array.isArray(at) && Number(step) > at.length + MOST_PADDING)
      throw failed(`'${path}' lies too far beyond its array`)
    at = child(at, step)
  }
}

const write = (at: Doc | unknown[], step: string, value: unknown): void => {
  if (!Array.isArray(at)) {
    at[step] = value
    return
  }
  while (at.length < Number(step)) at.push(null)
  at[Number(step)] = value
}

const isHolder = (value: unknown): value is Doc | unknown[] => isDoc(value) || Array.isArray(value)

/** Puts a value at a reachable path; objects that are missing on it are made. */
export const putInto = (doc: Doc, path: Path, value: unknown): void => {
  let at: Doc | unknown[] = doc
  for (const step of path.slice(0, -1)) {
    const next = child(at, step)
    const holder: Doc | unknown[] = isHolder(next) ? next : {}
    if (holder !== next) write(at, step, holder)
    at = holder
  }
  write(at, path.at(-1) ?? '', value)
}

/** Removes a field; an element of an array becomes null, so that the others keep their places. */
export const clearAt = (doc: Doc, path: Path): void => {
  const at = valueAt(doc, path.slice(0, -1))
  const step = path.at(-1) ?? ''
  if (isDoc(at)) delete at[step]
  else if (Array.isArray(at) && PLACE.test(step) && Number(step) < at.length) at[Number(step)] = null
}
