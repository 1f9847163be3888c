import { failed, unimplemented } from '../errors'
import { fromWallClock } from './time-zone'

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/

const PIECES: Readonly<Record<string, string>> = {
  Y: '(?<year>\\d{4})',
  m: '(?<month>\\d{1,2})',
  d: '(?<day>\\d{1,2})',
  H: '(?<hour>\\d{1,2})',
  M: '(?<minute>\\d{1,2})',
  S: '(?<second>\\d{1,2})',
  L: '(?<milli>\\d{1,3})',
  z: '(?<zone>Z|[+-]\\d{2}(?::?\\d{2})?)',
  '%': '%',
}

const patternOf = (format: string): RegExp => {
  const source = format.replace(/%([\s\S]?)|[^%]+/g, (token, letter: string | undefined) => {
    if (letter === undefined) return token.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
    const piece = Object.hasOwn(PIECES, letter) ? PIECES[letter] : undefined
    if (piece === undefined) throw unimplemented(`$dateFromString with %${letter}`)
    return piece
  })
  return new RegExp(`^${source}$`)
}

interface Parts {
  readonly [name: string]: string | undefined
}

const moment = (text: string, parts: Parts, timezone: string | undefined): Date => {
  const { year, month = '1', day = '1', hour = '0', minute = '0', second = '0', milli = '0', zone } = parts
  if (zone !== undefined && timezone !== undefined) {
    throw failed(`"${text}" names a time zone, so $dateFromString takes no other`)
  }
  const millis = Number(milli.padEnd(3, '0'))
  const wall = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
    millis,
  )
  const at = new Date(wall)
  if (at.getUTCMonth() + 1 !== Number(month) || at.getUTCDate() !== Number(day) || Number(hour) > 23) {
    throw failed(`error parsing the date string "${text}"`)
  }
  return fromWallClock(wall, zone === 'Z' ? 'UTC' : (zone ?? timezone ?? 'UTC'))
}

/** Reads ISO 8601, or what a format of $dateFromString says. MongoDB reads more: that is refused, not guessed at. */
export const readDate = (text: string, format: string | undefined, timezone: string | undefined): Date => {
  if (format !== undefined) {
    const found = patternOf(format).exec(text)
    if (!found?.groups) throw failed(`error parsing the date string "${text}" by its format`)
    return moment(text, found.groups, timezone)
  }
  const [whole, year, month, day, hour, minute, second, milli, zone] = ISO.exec(text) ?? []
  if (!/\d/.test(text)) throw failed(`error parsing the date string "${text}"`)
  if (whole === undefined) throw unimplemented(`the date string "${text}"`)
  return moment(text, { year, month, day, hour, minute, second, milli, zone }, timezone)
}
