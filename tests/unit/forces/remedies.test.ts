import * as fc from 'fast-check'
import { finish } from '../../../cloudfunctions/forces/rules/balance'
import { liftCap } from '../../../cloudfunctions/forces/rules/remedies'
import { times } from '../../support/long'
import { ask, best, grid, member, questions } from './questions'

const A = grid('a', 0, 1)
const people = ['1', '2', '3'].map((id) => member(id, 'a', 0))

test.each([
  ['without a cap there is nothing to lift', ask([A, grid('b', 900, 9)], people), null],
  ['lifting does not help when nobody is left', ask([A, grid('b', 900, 9)], people, { capMetres: 900 }), null],
  ['nor when nothing is missing', ask([A, grid('b', 900, 1)], people, { capMetres: 900 }), null],
  ['to the metre', ask([A, grid('b', 900, 1)], people, { capMetres: 100 }), { capMetres: 900, missing: 0 }],
  ['from nothing', ask([A, grid('b', 1, 1)], people, { capMetres: 0 }), { capMetres: 1, missing: 0 }],
  ['as far as it helps', ask([A, grid('b', 900, 9)], people, { capMetres: 100 }), { capMetres: 900, missing: 7 }],
])('%s', (_case, question, remedy) => {
  expect(finish(liftCap(question, best(question)))).toEqual(remedy)
})

const short = questions({ grids: 7, members: 30, floor: 7 })

test('one metre less leaves more places empty, the metres named do what no cap does', () => {
  fc.assert(
    fc.property(short, fc.integer({ min: 0, max: 600 }), (question, capMetres) => {
      const capped = { ...question, rules: { ...question.rules, capMetres } }
      const missing = (cap: number | null) =>
        best({ ...capped, rules: { ...capped.rules, capMetres: cap } }).totals.missing
      const remedy = finish(liftCap(capped, best(capped)))
      const least = missing(null)
      const found = remedy && [remedy.missing, missing(remedy.capMetres), missing(remedy.capMetres - 1) > least]
      expect(found).toEqual(missing(capMetres) === least ? null : [least, least, true])
    }),
    { numRuns: times(60, 2000) },
  )
})

test('recruiting the shortfalls where they are fills every place', () => {
  fc.assert(
    fc.property(short, (question) => {
      const { shortfalls } = best(question)
      const recruits = shortfalls.flatMap(({ gridId, missing }) =>
        Array.from({ length: missing }, (_unused, i) => ({
          ...member(`new-${gridId}-${i}`, gridId, 0),
          mayMove: false,
        })),
      )
      const { totals } = best({ ...question, members: [...question.members, ...recruits] })
      expect(totals.missing).toBe(0)
    }),
    { numRuns: times(100, 2000) },
  )
})
