import { compareText, typeOf } from '../compare'
import { failed } from '../errors'
import { isNull, numberOf, operator, orNull, textOf, wholeOf, type Operators } from './operator'

/** What MongoDB makes of a value where it wants text: nothing of null, a date in ISO 8601. */
const asText = (value: unknown, name: string): string => {
  if (isNull(value)) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (value instanceof Date) return value.toISOString()
  throw failed(`${name} cannot read ${typeOf(value)} as text`)
}

/** ASCII letters only, as MongoDB does. */
const lower = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
const upper = (text: string): string => text.replace(/[a-z]/g, (letter) => letter.toUpperCase())

const characters = (text: string): string[] => Array.from(text)

const substringBytes = (text: unknown, start: unknown, length: unknown): string => {
  const bytes = Buffer.from(asText(text, '$substrBytes'))
  const [from, count] = [Math.trunc(numberOf(start, '$substrBytes')), Math.trunc(numberOf(length, '$substrBytes'))]
  if (from < 0 || from >= bytes.length) return ''
  const to = count < 0 ? bytes.length : Math.min(bytes.length, from + count)
  const splits = (at: number): boolean => at < bytes.length && ((bytes[at] ?? 0) & 0xc0) === 0x80
  if (splits(from) || splits(to)) throw failed('$substrBytes: the range cuts a character of UTF-8')
  return bytes.subarray(from, to).toString()
}

const substringCharacters = (text: unknown, start: unknown, length: unknown): string => {
  const [from, count] = [wholeOf(start, '$substrCP'), wholeOf(length, '$substrCP')]
  if (from < 0 || count < 0) throw failed('$substrCP needs a start and a length of 0 or more')
  return characters(asText(text, '$substrCP'))
    .slice(from, from + count)
    .join('')
}

/** The place of one sequence in another, in its own units, or -1. */
const placeIn = (
  name: string,
  units: (text: string) => readonly (string | number)[],
  args: readonly unknown[],
): unknown => {
  const [text, wanted, start, end] = args
  if (isNull(text)) return null
  const all = units(textOf(text, name))
  const part = units(textOf(wanted, name))
  const from = start === undefined ? 0 : wholeOf(start, name)
  const to = end === undefined ? all.length : Math.min(all.length, wholeOf(end, name))
  if (from < 0 || to < 0) throw failed(`${name} needs a start and an end of 0 or more`)
  for (let i = from; i + part.length <= to; i += 1) if (part.every((unit, k) => all[i + k] === unit)) return i
  return -1
}

const split = (text: unknown, separator: unknown): string[] => {
  const by = textOf(separator, '$split')
  if (by === '') throw failed('$split needs a separator that is not empty')
  return textOf(text, '$split').split(by)
}

const concat = (...parts: unknown[]): string => parts.map((part) => textOf(part, '$concat')).join('')

const substring = operator(3, 3, substringBytes)

export const STRINGS: Operators = {
  $concat: operator(0, Infinity, orNull(concat)),
  $indexOfBytes: operator(2, 4, (...args) => placeIn('$indexOfBytes', (text) => [...Buffer.from(text)], args)),
  $indexOfCP: operator(2, 4, (...args) => placeIn('$indexOfCP', characters, args)),
  $split: operator(2, 2, orNull(split)),
  $strLenBytes: operator(1, 1, (text) => Buffer.byteLength(textOf(text, '$strLenBytes'))),
  $strLenCP: operator(1, 1, (text) => characters(textOf(text, '$strLenCP')).length),
  $strcasecmp: operator(2, 2, (a, b) =>
    Math.sign(compareText(upper(asText(a, '$strcasecmp')), upper(asText(b, '$strcasecmp')))),
  ),
  $substr: substring,
  $substrBytes: substring,
  $substrCP: operator(3, 3, substringCharacters),
  $toLower: operator(1, 1, (text) => lower(asText(text, '$toLower'))),
  $toUpper: operator(1, 1, (text) => upper(asText(text, '$toUpper'))),
}
