import { isDoc } from './ejson'
import { failed } from './errors'

/** Passes on what may be stored. @throws DATABASE_REQUEST_FAILED for a field whose name begins with a dollar or holds a null byte */
export const storable = (value: unknown, path = ''): unknown => {
  if (Array.isArray(value)) for (const item of value) storable(item, path)
  if (!isDoc(value)) return value
  for (const [key, part] of Object.entries(value)) {
    const at = path === '' ? key : `${path}.${key}`
    if (key.startsWith('$')) throw failed(`the dollar ($) prefixed field '${key}' in '${at}' is not valid for storage`)
    if (key.includes('\u0000')) throw failed('a field name cannot hold a null byte')
    storable(part, at)
  }
  return value
}
