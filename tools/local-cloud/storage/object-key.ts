/** The longest name, in bytes of UTF-8 (documented). */
const MOST_BYTES = 850

/** Control characters, and those that the vendor advises against; `?` would end the address of a file. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const UNFIT = /[\u0000-\u001f\u007f`^"\\{}[\]~%#?<>]/

/** Why a file cannot have this name, or undefined when it can. Stricter than the cloud where the vendor only advises. */
export const unfitKey = (key: string): string | undefined => {
  if (key === '') return 'is empty'
  if (Buffer.byteLength(key) > MOST_BYTES) return `is longer than ${MOST_BYTES} bytes`
  if (Buffer.from(key).toString() !== key) return 'is no Unicode text'
  if (UNFIT.test(key)) return 'has a character that names should not have'
  const parts = key.split('/')
  if (parts.includes('')) return 'begins or ends with a slash, or has two in a row'
  if (parts.includes('.') || parts.includes('..')) return 'has a . or .. between slashes'
  return undefined
}
