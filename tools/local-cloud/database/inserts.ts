import { randomBytes } from 'node:crypto'
import type { Doc } from './ejson'
import { failed } from './errors'

/** A document with its `_id` in front, made where there is none. */
export const withId = (document: object): Doc => {
  const { _id = randomBytes(16).toString('hex'), ...rest }: Doc = { ...document }
  return { _id, ...rest }
}

/** The whole document that is put under an id. */
export const checkedReplacement = (id: unknown, document: Doc): Doc => {
  if ('_id' in document && document['_id'] !== id) throw failed("the field '_id' is immutable")
  return { _id: id, ...document }
}
