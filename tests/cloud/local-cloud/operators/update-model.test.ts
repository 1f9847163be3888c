import * as fc from 'fast-check'
import { decode, encode, isDoc, type Doc } from '../../../../tools/local-cloud/database/ejson'
import { DatabaseError } from '../../../../tools/local-cloud/database/errors'
import { readUpdate } from '../../../../tools/local-cloud/database/update'
import { times } from '../../../support/long'

class Refused extends Error {}
type Turn = (before: unknown) => unknown

const listOf = (before: unknown): unknown[] => {
  if (before === undefined) return []
  if (!Array.isArray(before)) throw new Refused()
  return before
}
const same = (a: unknown, b: unknown): boolean => encode(a) === encode(b)

/** MongoDB's manual in few words: what each operator makes of a value, `undefined` being no field. */
const TURNS: Readonly<Record<string, (operand: unknown) => { turn: Turn; makes: boolean }>> = {
  $set: (operand) => ({ turn: () => operand, makes: true }),
  $unset: () => ({ turn: () => undefined, makes: false }),
  $inc: (operand) => ({
    makes: true,
    turn: (before) => {
      if (typeof operand !== 'number' || (before !== undefined && typeof before !== 'number')) throw new Refused()
      return (before ?? 0) + operand
    },
  }),
  $push: (operand) => ({ turn: (before) => [...listOf(before), operand], makes: true }),
  $pull: (operand) => ({
    makes: false,
    turn: (before) => (before === undefined ? undefined : listOf(before).filter((item) => !same(item, operand))),
  }),
}

/** The value with a turn made at the end of the path, without touching the one that was given. */
const turned = (value: unknown, path: readonly string[], turn: Turn, makes: boolean): unknown => {
  const [step, ...rest] = path
  if (step === undefined) return turn(value)
  if (value === undefined) {
    if (!makes) return undefined
    return { [step]: turned(undefined, rest, turn, makes) }
  }
  if (Array.isArray(value)) {
    if (!/^\d+$/.test(step)) return refuseOr(makes, value)
    const at = Number(step)
    const next = turned(value[at], rest, turn, makes)
    if (next === undefined) return at < value.length ? value.map((item: unknown, i) => (i === at ? null : item)) : value
    return Array.from({ length: Math.max(value.length, at + 1) }, (_unused, i): unknown =>
      i === at ? next : (value[i] ?? null),
    )
  }
  if (!isDoc(value)) return refuseOr(makes, value)
  const next = turned(value[step], rest, turn, makes)
  const { [step]: _gone, ...others } = value
  return next === undefined ? others : { ...value, [step]: next }
}

const refuseOr = (makes: boolean, value: unknown): unknown => {
  if (makes) throw new Refused()
  return value
}

const scalar = fc.constantFrom<unknown>(null, 0, 1, 2.5, 'x', true)
const leaf = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }))
const inner = fc.oneof(leaf, fc.dictionary(fc.constantFrom('k', 'm'), leaf, { maxKeys: 2, noNullPrototype: true }))
const document = fc.dictionary(fc.constantFrom('a', 'b', 'l'), fc.oneof(inner, fc.array(inner, { maxLength: 3 })), {
  maxKeys: 3,
  noNullPrototype: true,
})
const path = fc.constantFrom('a', 'b', 'a.k', 'a.k.m', 'a.m', 'l', 'l.0', 'l.2', 'l.0.k', 'l.1.k', 'b.k.0', 'n.k')
const change = fc.record({ operator: fc.constantFrom(...Object.keys(TURNS)), path, operand: scalar })

test('an update is what the manual says: set, unset, inc, push and pull on nested paths', () => {
  fc.assert(
    fc.property(document, change, (before, { operator, path: at, operand }) => {
      const outcome = (run: () => unknown): unknown => {
        try {
          return run()
        } catch (error) {
          if (error instanceof Refused || error instanceof DatabaseError) return 'refused'
          throw error
        }
      }
      const { turn, makes } = TURNS[operator]!(operand)
      const modifier = decode(encode({ [operator]: { [at]: operand } }), 0) as Doc
      const applied = outcome(() => {
        const doc = structuredClone(before)
        readUpdate(modifier)(doc)
        return doc
      })
      expect(applied).toEqual(outcome(() => turned(before, at.split('.'), turn, makes)))
    }),
    { numRuns: times(1000, 20_000) },
  )
})
