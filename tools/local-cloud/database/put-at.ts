import { isDoc, type Doc } from './ejson'

/** A copy of the document with the value at a dotted path; what stands in the way is replaced by an object. */
export const putAt = (doc: Doc, path: string, value: unknown): Doc => {
  const [step = '', ...rest] = path.split('.')
  const at = doc[step]
  return { ...doc, [step]: rest.length === 0 ? value : putAt(isDoc(at) ? at : {}, rest.join('.'), value) }
}
