type Wrapped = { readonly $date?: { readonly $numberLong?: string }; readonly $numberDouble?: string }

/** An instant in UTC+8, as people here read it. */
export const clock = (at: number | string): string =>
  new Date(new Date(at).getTime() + 8 * 3_600_000).toISOString().replace('T', ' ').slice(0, 19)

const WIDEST = 96

/** What a value reads as: a date by the clock, a number as it is; undefined for what has parts. */
const single = (value: unknown): string | undefined => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const { $date, $numberDouble }: Wrapped = value
  if ($date?.$numberLong !== undefined) return clock(Number($date.$numberLong))
  return $numberDouble
}

const parts = (value: object, indent: string): string[] =>
  Array.isArray(value)
    ? value.map((item) => show(item, indent))
    : Object.entries(value).map(([key, item]) => `${key}: ${show(item, indent)}`)

/** A stored document as people read it: what is short stands on one line, dates by the clock. */
export const show = (value: unknown, indent = ''): string => {
  const whole = single(value)
  if (whole !== undefined || typeof value !== 'object' || value === null) return whole ?? ''
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  const inner = parts(value, `${indent}  `)
  const line = `${open}${inner.join(', ')}${close}`
  if (inner.length === 0 || (indent !== '' && line.length <= WIDEST && !line.includes('\n'))) return line
  return `${open}\n${inner.map((part) => `${indent}  ${part}`).join(',\n')}\n${indent}${close}`
}
