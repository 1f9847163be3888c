import * as z from 'zod'
import type { Contract } from '../../../types/contracts/contract'
import { times } from '../long'

/** Stands in whatever was made up, so that it is found wherever it is said again. */
export const MARK = 'zq7mark'

/** One input that differs from the sample in one place. */
export interface Bent {
  /** Where and how, for the title of a failure. */
  readonly what: string
  readonly input: unknown
  /** The schema forbids it; otherwise it is odd, but allowed. */
  readonly mustRefuse: boolean
}

/** What is used of a JSON schema. An empty one says nothing: then only the sample is known to be right. */
interface Schema {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
}

const LONG = `${MARK}${'长'.repeat(times(30_000, 350_000))}`
const nested = (depth: number): unknown => {
  let value: unknown = MARK
  for (let level = 0; level < depth; level += 1) value = [value]
  return value
}
/** `JSON.parse` makes an own property of it, as it arrives over the wire; a literal would set the prototype. */
const parsed = (json: string): unknown => JSON.parse(json)

const OPERATORS: readonly unknown[] = [
  { $ne: MARK },
  { $gt: '' },
  { $or: [{}, { a: MARK }] },
  { $where: `sleep(1000) || '${MARK}'` },
  { $regex: `.*${MARK}` },
  { $inc: { places: 1 } },
  { $numberLong: '9' },
  { $date: MARK },
  { 'people.p1.state': MARK },
  { _id: MARK, openid: MARK, role: 'district' },
  parsed(`{"__proto__": {"allowed": true, "mark": "${MARK}"}}`),
  parsed(`{"constructor": {"prototype": {"mark": "${MARK}"}}}`),
  nested(200),
]
const SCALARS: readonly unknown[] = [null, true, 0, 5, -1, 1.5, 1e308, 'NaN', 'Infinity', '5', '', [], {}, [null]]

const textsNear = (sample: string): string[] => [
  ' ',
  `${sample}\n`,
  `${sample}\u0000`,
  `${sample}\u200b`,
  `${sample}\ud800`,
  `\u202e${sample}`,
  `$${sample}`,
  `${sample}.${MARK}`,
  `../${MARK}`,
  '__proto__',
  'constructor',
  'o-p00000001',
  LONG,
]

const EXTRA_KEYS = ['$ne', '$where', '$set', 'a.b', '_id', 'openid', 'OPENID', 'role', 'now', 'account', MARK]
const EXTRA_VALUES: readonly unknown[] = [1, MARK, null, { $gt: '' }]
const EXTRA = [
  ...EXTRA_KEYS.flatMap((key) => EXTRA_VALUES.map((value) => [key, value] as const)),
  ...['__proto__', 'constructor', 'toString'].map((key) => [key, { mark: MARK }] as const),
]

/** Does the schema of a leaf allow this value? Read from the JSON schema, not asked of zod. */
function allows(schema: Schema, value: unknown, sample: unknown): boolean {
  if (schema.anyOf) return schema.anyOf.some((one) => allows(one, value, sample))
  if (schema.enum) return schema.enum.includes(value)
  if (schema.type === 'null') return value === null
  if (schema.type === 'boolean') return typeof value === 'boolean'
  if (schema.type === 'string') {
    if (typeof value !== 'string') return false
    // What people type is trimmed; nothing else is. What nobody sees, or what turns the line around, has no place in either.
    const isTyped = schema.pattern === undefined || schema.pattern.includes('\\p{')
    const text = isTyped ? value.trim() : value
    if (/[\p{Cf}\p{Cs}]/u.test(text)) return false
    if (text.length < (schema.minLength ?? 0) || text.length > (schema.maxLength ?? Infinity)) return false
    return schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(text)
  }
  if (schema.type === 'integer' || schema.type === 'number') {
    if (typeof value !== 'number' || (schema.type === 'integer' && !Number.isInteger(value))) return false
    return value >= (schema.minimum ?? -Infinity) && value <= (schema.maximum ?? Infinity)
  }
  if (schema.type === 'array' && Array.isArray(value)) {
    if (value.length < (schema.minItems ?? 0) || value.length > (schema.maxItems ?? Infinity)) return false
    return value.every((one) => allows(schema.items ?? {}, one, undefined))
  }
  return value === sample
}

/** Every value that a place of the input is bent to, and whether the schema allows it there. */
function* bendLeaf(schema: Schema, sample: unknown): Generator<readonly [value: unknown, mustRefuse: boolean]> {
  const { minimum, maximum } = schema
  const bounds = [minimum === undefined ? [] : [minimum - 1], maximum === undefined ? [] : [maximum + 1]].flat()
  const near = typeof sample === 'string' ? sample : schema.type === 'string' ? 'p0000' : null
  const texts = near === null ? [MARK] : textsNear(near)
  const values = [...OPERATORS, ...SCALARS, [sample], ...bounds, ...texts]
  for (const value of values) if (value !== sample) yield [value, !allows(schema, value, sample)]
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const short = (value: unknown): string => JSON.stringify(value).slice(0, 60)
const withKey = (object: object, key: string, value: unknown): unknown =>
  parsed(
    `{${JSON.stringify(object).slice(1, -1)}${Object.keys(object).length > 0 ? ',' : ''}${JSON.stringify(key)}:${JSON.stringify(value)}}`,
  )

function* bend(schema: Schema, sample: unknown, at: string): Generator<Bent> {
  if (isObject(sample) && schema.properties) yield* bendObject(schema, sample, at)
  else if (Array.isArray(sample) && schema.items) yield* bendArray(schema, sample, at)
  else {
    for (const [input, mustRefuse] of bendLeaf(schema, sample))
      yield { what: `${at} = ${short(input)}`, input, mustRefuse }
    return
  }
  for (const input of [...OPERATORS, null, true, 5, MARK])
    yield { what: `${at} = ${short(input)}`, input, mustRefuse: true }
}

function* bendObject(schema: Schema, sample: Readonly<Record<string, unknown>>, at: string): Generator<Bent> {
  for (const [key, value] of EXTRA) {
    yield { what: `${at}.${key} = ${short(value)}`, input: withKey(sample, key, value), mustRefuse: true }
  }
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    if (schema.required?.includes(key)) {
      const { [key]: _left, ...rest } = sample
      yield { what: `${at} without ${key}`, input: rest, mustRefuse: true }
    }
    for (const { what, input, mustRefuse } of bend(property, sample[key], `${at}.${key}`)) {
      yield { what, input: { ...sample, [key]: input }, mustRefuse }
    }
  }
}

function* bendArray(schema: Schema, sample: readonly unknown[], at: string): Generator<Bent> {
  const [first, ...rest] = sample
  yield { what: `${at} empty`, input: [], mustRefuse: true }
  yield { what: `${at} as an object`, input: { 0: first, length: 1 }, mustRefuse: true }
  if (schema.maxItems !== undefined) {
    yield { what: `${at} too long`, input: Array(schema.maxItems + 1).fill(first), mustRefuse: true }
  }
  for (const { what, input, mustRefuse } of bend(schema.items ?? {}, first, `${at}[0]`)) {
    yield { what, input: [input, ...rest], mustRefuse }
  }
}

/** Inputs made from an action's schema and its sample, each wrong or odd in one place. */
export const bentInputs = ({ input, sample }: Contract): Bent[] => [
  ...bend(z.toJSONSchema(input, { unrepresentable: 'any', io: 'input' }) as Schema, sample, 'input'),
]
