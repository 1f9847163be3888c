/** The alphabet of URLs, six bits a letter. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

// A mini-program has neither Buffer, atob nor TextEncoder, and both ends must make the same letters: so all of it is here.

/** UTF-8 bytes of a text. */
export function utf8(text: string): number[] {
  const escaped = encodeURIComponent(text)
  const bytes: number[] = []
  for (let i = 0; i < escaped.length; i += 1) {
    const hex = escaped[i] === '%'
    bytes.push(hex ? Number.parseInt(escaped.slice(i + 1, i + 3), 16) : escaped.charCodeAt(i))
    if (hex) i += 2
  }
  return bytes
}

/** The text of UTF-8 bytes. @throws URIError when they are none */
export const textOf = (bytes: readonly number[]): string =>
  decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''))

/** Bytes as base64url without padding. */
export function toLetters(bytes: readonly number[]): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const three = bytes.slice(i, i + 3)
    const bits = ((three[0] ?? 0) << 16) | ((three[1] ?? 0) << 8) | (three[2] ?? 0)
    for (let letter = 0; letter <= three.length; letter += 1) text += LETTERS[(bits >> (18 - 6 * letter)) & 63]
  }
  return text
}

/** The bytes of base64url, or null when it is none or says the same bytes in another way than `toLetters` does. */
export function fromLetters(text: string): number[] | null {
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const letter of text) {
    const six = LETTERS.indexOf(letter)
    if (six < 0) return null
    bits = ((bits << 6) | six) & 0xffff
    held += 6
    if (held >= 8) {
      held -= 8
      bytes.push((bits >> held) & 0xff)
    }
  }
  return toLetters(bytes) === text ? bytes : null
}
