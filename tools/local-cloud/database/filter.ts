import { Query } from 'mingo'
import { isDoc, type Doc } from './ejson'
import { failed, unimplemented } from './errors'

/** Dotted paths that a filter compares with null, wherever they stand. */
const nullPaths = (filter: unknown, found: Set<string> = new Set()): Set<string> => {
  if (Array.isArray(filter)) for (const part of filter) nullPaths(part, found)
  if (!isDoc(filter)) return found
  for (const [key, value] of Object.entries(filter)) {
    if (key.startsWith('$')) nullPaths(value, found)
    else if (key.includes('.') && /^null$|:null[,}]|[[,]null[,\]]/.test(JSON.stringify(value ?? null))) found.add(key)
  }
  return found
}

const arrayOn = (doc: Doc, path: string): boolean => {
  let at: unknown = doc
  for (const segment of path.split('.')) {
    if (Array.isArray(at)) return true
    at = isDoc(at) ? at[segment] : undefined
  }
  return false
}

/** Makes a test of a checked filter. */
export const matcher = (filter: Doc): ((doc: Doc) => boolean) => {
  let query: Query<Doc>
  try {
    query = new Query<Doc>(filter, { scriptEnabled: false })
  } catch (error) {
    throw failed(error instanceof Error ? error.message : 'the filter is wrong')
  }
  const paths = nullPaths(filter)
  if (paths.size === 0) return (doc) => query.test(doc)
  return (doc) => {
    // MongoDB looks for null inside the array's elements, mingo does not: better no answer than another one.
    for (const path of paths) if (arrayOn(doc, path)) throw unimplemented(`null at ${path}, through an array,`)
    return query.test(doc)
  }
}
