import { Cron } from 'croner'

interface Field {
  readonly title: string
  readonly from: number
  readonly to: number
  /** Names that stand for the numbers from `from` on. */
  readonly names?: readonly string[]
}

/** The vendor's seven fields, in order. */
const FIELDS: readonly Field[] = [
  { title: 'second', from: 0, to: 59 },
  { title: 'minute', from: 0, to: 59 },
  { title: 'hour', from: 0, to: 23 },
  { title: 'day', from: 1, to: 31 },
  {
    title: 'month',
    from: 1,
    to: 12,
    names: ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'],
  },
  { title: 'weekday', from: 0, to: 6, names: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] },
  { title: 'year', from: 1970, to: 2099 },
]
const CHINA_MINUTES = 8 * 60

/** One member of a list: `*`, a value or a range, each with or without a step. */
const MEMBER = /^(?:\*|([A-Z]+|\d+)(?:-([A-Z]+|\d+))?)(?:\/(\d+))?$/

const isAllowed = ({ from, to, names = [] }: Field, value: string): boolean =>
  names.includes(value) || (/^\d+$/.test(value) && Number(value) >= from && Number(value) <= to)

const checkField = (field: Field, text: string): void => {
  for (const member of text.split(',')) {
    const [matched, ...parts] = MEMBER.exec(member) ?? []
    const values = parts.slice(0, 2).filter((value) => value !== undefined)
    if (matched === undefined || !values.every((value) => isAllowed(field, value))) {
      throw new Error(`"${member}" is no ${field.title} of a cron expression`)
    }
  }
}

/**
 * Reads the platform's cron expression: seven fields (second, minute, hour, day, month, weekday, year) in UTC+8, each
 * of `*`, values, ranges, steps and lists; a day and a weekday that are both given are alternatives.
 * @returns the first moment after another that it names, in milliseconds since 1970; null when there is none
 * @throws one sentence for what the platform's own documentation does not have
 */
export const cronOf = (text: string): ((after: number) => number | null) => {
  const fields = text.split(' ')
  if (fields.length !== FIELDS.length)
    throw new Error(`a cron expression has seven fields, "${text}" has ${fields.length}`)
  FIELDS.forEach((field, at) => checkField(field, fields[at] ?? ''))
  // "sloppy" is what the library calls the vendor's `1/10`: from 1 on, every 10.
  const cron = new Cron(text, { mode: '7-part', sloppyRanges: true, utcOffset: CHINA_MINUTES })
  return (after) => cron.nextRun(new Date(after))?.getTime() ?? null
}
