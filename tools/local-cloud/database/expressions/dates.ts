import { typeOf } from '../compare'
import { DatabaseError, failed, unimplemented } from '../errors'
import { ObjectId } from '../object-id'
import { dayOfYear, isoWeek, isoWeekYear, isoWeekday, startOfIsoYear, weekOfYear } from './calendar'
import { readDate } from './date-text'
import { isNull, operator, textOf, type Operators } from './operator'
import { fromWallClock, offsetAt, wallClock } from './time-zone'

/** Operators over named arguments: which there are, and what is made of them. */
export interface NamedOperator {
  readonly required: readonly string[]
  readonly optional: readonly string[]
  readonly run: (args: Readonly<Record<string, unknown>>) => unknown
}

const dateOf = (value: unknown, name: string): Date => {
  if (value instanceof Date) return value
  if (value instanceof ObjectId) return new Date(parseInt(value.hex.slice(0, 8), 16) * 1000)
  throw failed(`${name} cannot make a date of ${typeOf(value)}`)
}

const DATE_PARTS: Readonly<Record<string, (date: Date) => number>> = {
  $year: (date) => date.getUTCFullYear(),
  $month: (date) => date.getUTCMonth() + 1,
  $dayOfMonth: (date) => date.getUTCDate(),
  $hour: (date) => date.getUTCHours(),
  $minute: (date) => date.getUTCMinutes(),
  $second: (date) => date.getUTCSeconds(),
  $millisecond: (date) => date.getUTCMilliseconds(),
  $dayOfWeek: (date) => date.getUTCDay() + 1,
  $dayOfYear: dayOfYear,
  $week: weekOfYear,
  $isoDayOfWeek: isoWeekday,
  $isoWeek: isoWeek,
  $isoWeekYear: isoWeekYear,
}

const digits = (value: number, count: number): string => String(value).padStart(count, '0')

const offsetText = (minutes: number): string =>
  `${minutes < 0 ? '-' : '+'}${digits(Math.trunc(Math.abs(minutes) / 60), 2)}${digits(Math.abs(minutes) % 60, 2)}`

const SPECIFIERS: Readonly<Record<string, (wall: Date, offsetMinutes: number) => string>> = {
  d: (wall) => digits(wall.getUTCDate(), 2),
  G: (wall) => digits(isoWeekYear(wall), 4),
  H: (wall) => digits(wall.getUTCHours(), 2),
  j: (wall) => digits(dayOfYear(wall), 3),
  L: (wall) => digits(wall.getUTCMilliseconds(), 3),
  m: (wall) => digits(wall.getUTCMonth() + 1, 2),
  M: (wall) => digits(wall.getUTCMinutes(), 2),
  S: (wall) => digits(wall.getUTCSeconds(), 2),
  u: (wall) => String(isoWeekday(wall)),
  U: (wall) => digits(weekOfYear(wall), 2),
  V: (wall) => digits(isoWeek(wall), 2),
  w: (wall) => String(wall.getUTCDay() + 1),
  Y: (wall) => digits(wall.getUTCFullYear(), 4),
  z: (_wall, offset) => offsetText(offset),
  Z: (_wall, offset) => `${offset < 0 ? '-' : '+'}${Math.abs(offset)}`,
  '%': () => '%',
}

const format = (date: Date, pattern: string, zone: string): string => {
  const wall = wallClock(date, zone)
  const year = wall.getUTCFullYear()
  if (year < 0 || year > 9999) throw failed('$dateToString: the year must be between 0 and 9999')
  const offset = offsetAt(zone, date.getTime())
  return pattern.replace(/%([\s\S]?)/g, (_token, letter: string) => {
    const write = Object.hasOwn(SPECIFIERS, letter) ? SPECIFIERS[letter] : undefined
    if (!write) throw failed(`$dateToString: invalid format specifier %${letter}`)
    return write(wall, offset)
  })
}

const dateToString: NamedOperator = {
  required: ['date'],
  optional: ['format', 'timezone', 'onNull'],
  run: ({ date, format: pattern, timezone, onNull }) => {
    if (isNull(date)) return onNull ?? null
    if (pattern === null || timezone === null) return null
    const zone = timezone === undefined ? 'UTC' : textOf(timezone, '$dateToString')
    if (pattern === undefined && !['UTC', 'GMT'].includes(zone)) {
      // The default's ending with a zone differs between MongoDB's versions.
      throw unimplemented('$dateToString with a timezone and no format')
    }
    const written = pattern === undefined ? '%Y-%m-%dT%H:%M:%S.%LZ' : textOf(pattern, '$dateToString')
    return format(dateOf(date, '$dateToString'), written, zone)
  },
}

const dateFromString: NamedOperator = {
  required: ['dateString'],
  optional: ['format', 'timezone', 'onError', 'onNull'],
  run: (args) => {
    const { dateString, format: pattern, timezone } = args
    if (isNull(dateString)) return args['onNull'] ?? null
    if (pattern === null || timezone === null) return null
    try {
      return readDate(
        textOf(dateString, '$dateFromString'),
        pattern === undefined ? undefined : textOf(pattern, '$dateFromString'),
        timezone === undefined ? undefined : textOf(timezone, '$dateFromString'),
      )
    } catch (error) {
      const unreadable = error instanceof DatabaseError && error.code === 'DATABASE_REQUEST_FAILED'
      if (!unreadable || !('onError' in args)) throw error
      return args['onError']
    }
  },
}

const TIME_PARTS = ['hour', 'minute', 'second', 'millisecond', 'timezone'] as const
const wholePart = (args: Readonly<Record<string, unknown>>, name: string, otherwise: number): number => {
  const value = args[name] ?? otherwise
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 32767) return value
  throw failed(`$dateFromParts: '${name}' must be a whole number`)
}

const yearPart = (args: Readonly<Record<string, unknown>>, name: string): number => {
  const year = wholePart(args, name, 1970)
  if (year < 1 || year > 9999) throw failed(`$dateFromParts: '${name}' must be between 1 and 9999`)
  return year
}

/** Parts beyond their range carry over: month 13 is the next January. */
const dateFromParts: NamedOperator = {
  required: [],
  optional: ['year', 'month', 'day', 'isoWeekYear', 'isoWeek', 'isoDayOfWeek', ...TIME_PARTS],
  run: (args) => {
    if (Object.values(args).some(isNull)) return null
    const iso = 'isoWeekYear' in args
    const mixed = (iso ? ['year', 'month', 'day'] : ['isoWeek', 'isoDayOfWeek']).find((name) => name in args)
    if (mixed !== undefined) throw failed(`$dateFromParts does not allow mixing ISO dates with '${mixed}'`)
    if (!iso && !('year' in args)) throw failed("$dateFromParts requires either 'year' or 'isoWeekYear' to be present")
    const part = (name: string, otherwise: number): number => wholePart(args, name, otherwise)
    const day = iso
      ? startOfIsoYear(yearPart(args, 'isoWeekYear')) +
        ((part('isoWeek', 1) - 1) * 7 + part('isoDayOfWeek', 1) - 1) * 864e5
      : new Date(0).setUTCFullYear(yearPart(args, 'year'), part('month', 1) - 1, part('day', 1))
    const time = ((part('hour', 0) * 60 + part('minute', 0)) * 60 + part('second', 0)) * 1000 + part('millisecond', 0)
    return fromWallClock(day + time, textOf(args['timezone'] ?? 'UTC', '$dateFromParts'))
  },
}

export const NAMED_DATES: Readonly<Record<string, NamedOperator>> = {
  $dateToString: dateToString,
  $dateFromString: dateFromString,
  $dateFromParts: dateFromParts,
}

const partOf = (name: string, read: (date: Date) => number, date: unknown, zone: unknown): unknown => {
  if (isNull(date) || zone === null) return null
  return read(wallClock(dateOf(date, name), zone === undefined ? 'UTC' : textOf(zone, name)))
}

/** A part of a date: of the one argument, or of `{date, timezone}`. */
export const NAMED_PARTS: Readonly<Record<string, NamedOperator>> = Object.fromEntries(
  Object.entries(DATE_PARTS).map(([name, read]) => [
    name,
    { required: ['date'], optional: ['timezone'], run: ({ date, timezone }) => partOf(name, read, date, timezone) },
  ]),
)

export const PARTS: Operators = Object.fromEntries(
  Object.entries(DATE_PARTS).map(([name, read]) => [
    name,
    operator(1, 1, (date) => partOf(name, read, date, undefined)),
  ]),
)
