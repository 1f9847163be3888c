import { compareValues, same, typeOf } from './compare'
import { isDoc, type Doc } from './ejson'
import { invalid, unimplemented } from './errors'
import { patternOf, readPattern } from './pattern'
import { listOf } from './value-tests'

type Test = (value: unknown) => boolean

const JSON_TYPES = new Set('object array number boolean string null'.split(' '))
const BSON_TYPES = new Set('object array number bool string null date regex objectId'.split(' '))

const typeTest = (operand: unknown, name: string, known: ReadonlySet<string>): Test => {
  const types = new Set<string>()
  for (const type of Array.isArray(operand) ? operand : [operand]) {
    if (typeof type !== 'string' || !known.has(type)) throw unimplemented(`${name} ${String(type)} in $jsonSchema`)
    types.add(type === 'boolean' ? 'bool' : type)
  }
  return (value) => types.has(typeOf(value))
}

const numeric = (operand: unknown, name: string): number => {
  if (typeof operand === 'number') return operand
  throw invalid(`$jsonSchema: ${name} needs a number`)
}

/** A limit binds values of its own type only. */
const limit =
  (name: string, measure: (value: unknown) => number | undefined, allowed: (size: number, most: number) => boolean) =>
  (operand: unknown): Test => {
    const most = numeric(operand, name)
    return (value) => {
      const size = measure(value)
      return size === undefined || allowed(size, most)
    }
  }

const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)
const letters = (value: unknown): number | undefined =>
  typeof value === 'string' ? Array.from(value).length : undefined
const items = (value: unknown): number | undefined => (Array.isArray(value) ? value.length : undefined)
const atLeast = (size: number, least: number): boolean => size >= least
const atMost = (size: number, most: number): boolean => size <= most

const schemas = (operand: unknown, name: string): Test[] => listOf(operand, name).map(schemaOf)

const KEYWORDS: Readonly<Record<string, (operand: unknown) => Test>> = {
  bsonType: (operand) => typeTest(operand, 'bsonType', BSON_TYPES),
  type: (operand) => typeTest(operand, 'type', JSON_TYPES),
  title: () => () => true,
  description: () => () => true,
  enum: (operand) => {
    const values = listOf(operand, 'enum')
    return (value) => values.some((item) => same(item, value))
  },
  required: (operand) => {
    const names = listOf(operand, 'required').map(String)
    return (value) => !isDoc(value) || names.every((name) => Object.hasOwn(value, name))
  },
  properties: (operand) => {
    if (!isDoc(operand)) throw invalid('$jsonSchema: properties needs an object')
    const parts = Object.entries(operand).map(([name, schema]) => [name, schemaOf(schema)] as const)
    return (value) => !isDoc(value) || parts.every(([name, test]) => !Object.hasOwn(value, name) || test(value[name]))
  },
  items: (operand) => {
    const test = schemaOf(operand)
    return (value) => !Array.isArray(value) || value.every((item) => test(item))
  },
  uniqueItems: (operand) => (value) => {
    if (operand !== true || !Array.isArray(value)) return true
    const ordered: unknown[] = [...value].sort(compareValues)
    return ordered.every((item, i) => i === 0 || !same(item, ordered[i - 1]))
  },
  pattern: (operand) => {
    const pattern = patternOf(readPattern(operand, undefined))
    return (value) => typeof value !== 'string' || pattern.test(value)
  },
  minimum: limit('minimum', number, atLeast),
  maximum: limit('maximum', number, atMost),
  minLength: limit('minLength', letters, atLeast),
  maxLength: limit('maxLength', letters, atMost),
  minItems: limit('minItems', items, atLeast),
  maxItems: limit('maxItems', items, atMost),
  allOf: (operand) => {
    const tests = schemas(operand, 'allOf')
    return (value) => tests.every((test) => test(value))
  },
  anyOf: (operand) => {
    const tests = schemas(operand, 'anyOf')
    return (value) => tests.some((test) => test(value))
  },
  not: (operand) => {
    const test = schemaOf(operand)
    return (value) => !test(value)
  },
}

const schemaOf = (schema: unknown): Test => {
  if (!isDoc(schema)) throw invalid('$jsonSchema needs an object')
  const tests = Object.entries(schema).map(([name, operand]) => {
    const read = Object.hasOwn(KEYWORDS, name) ? KEYWORDS[name] : undefined
    if (!read) throw unimplemented(`${name} in $jsonSchema`)
    return read(operand)
  })
  return (value) => tests.every((test) => test(value))
}

/** A test of documents by the keywords of JSON Schema that are listed here. @throws INVALID_PARAM naming another */
export const schemaTest = (schema: unknown): ((doc: Doc) => boolean) => schemaOf(schema)
