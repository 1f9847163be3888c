import { failed } from '../errors'

const MINUTE_MS = 60_000
const OFFSET = /^([+-])(\d{2})(?::?(\d{2}))?$/

const formats = new Map<string, Intl.DateTimeFormat>()
const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone)
  if (known) return known
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(zone, format)
    return format
  } catch {
    throw failed(`unrecognized time zone identifier: "${zone}"`)
  }
}

/** The zone's offset at that moment, in minutes east of UTC: an Olson name, `+08`, `+0800` or `+08:00`. */
export const offsetAt = (zone: string, at: number): number => {
  const [, sign, hours, minutes = '0'] = OFFSET.exec(zone) ?? []
  if (sign !== undefined) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  if (zone === 'UTC' || zone === 'GMT') return 0
  const parts = new Map(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return Math.round((wall - Math.floor(at / 1000) * 1000) / MINUTE_MS)
}

/** A date whose UTC parts are the zone's wall clock. */
export const wallClock = (date: Date, zone: string): Date =>
  new Date(date.getTime() + offsetAt(zone, date.getTime()) * MINUTE_MS)

/** The moment at which the zone's wall clock shows these UTC parts. */
export const fromWallClock = (wall: number, zone: string): Date => {
  const guess = wall - offsetAt(zone, wall) * MINUTE_MS
  return new Date(wall - offsetAt(zone, guess) * MINUTE_MS)
}
