import { randomBytes } from 'node:crypto'
import type { Doc } from './ejson'
import { failed } from './errors'

/** A document with an `_id`, made where there is none. */
export const withId = (document: object): Doc =>
  '_id' in document ? { ...document } : { _id: randomBytes(16).toString('hex'), ...document }

/** The whole document that is put under an id. */
export const checkedReplacement = (id: unknown, document: Doc): Doc => {
  if ('_id' in document && document['_id'] !== id) throw failed("the field '_id' is immutable")
  return { ...document, _id: id }
}
