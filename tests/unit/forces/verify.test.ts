import * as fc from 'fast-check'
import { boundOf, costOf } from '../../../cloudfunctions/forces/rules/proof'
import { settingOf } from '../../../cloudfunctions/forces/rules/setting'
import { atHome } from '../../../cloudfunctions/forces/rules/start'
import { verify } from '../../../cloudfunctions/forces/rules/verify'
import { gridCode } from '../../../types/domain/ids'
import { times } from '../../support/long'
import { ask, best, grid, member, questions } from './questions'

const any = questions({ grids: 10, members: 40, floor: 7 })
const runs = (short: number) => ({ numRuns: times(short, 20_000) })

test('every plan proves itself best by its prices', () => {
  fc.assert(
    fc.property(any, (question) => expect(verify(question, best(question))).toBeNull()),
    runs(300),
  )
})

const QUESTION = ask(
  [grid('a', 0, 1), grid('b', 1000, 1), grid('c', -5000, 3)],
  [member('1', 'a', 0), member('2', 'a', 100), member('3', 'a', 200), member('4', 'a', 300, { mayMove: false })],
)
const PLAN = best(QUESTION)
const [first, second, third] = PLAN.supports

test('the plan that is tampered with below is best', () => {
  expect(PLAN.supports.map(({ personId, to }) => [personId, to])).toEqual([
    ['p1', 'c'],
    ['p2', 'c'],
    ['p3', 'b'],
  ])
  expect(verify(QUESTION, PLAN)).toBeNull()
})

/** As many people, as many places filled; but who lives furthest north goes south, and the other way round. */
const LONGER = {
  supports: [{ ...first!, to: gridCode('b'), metres: 1000 }, second!, { ...third!, to: gridCode('c'), metres: 5200 }],
  totals: { ...PLAN.totals, metres: 11_300 },
}
const price = (id: string, change: number) => ({ ...PLAN.prices, [id]: (PLAN.prices[gridCode(id)] ?? 0) + change })
test.each([
  ['somebody in two places', { supports: [...PLAN.supports, first!] }, 'wrongPeople'],
  ['somebody unknown', { supports: [{ ...first!, personId: 'p9' as const }, second!, third!] }, 'wrongPeople'],
  ['somebody in no grid', { supports: [{ ...first!, to: gridCode('z') }, second!, third!] }, 'wrongPeople'],
  [
    'somebody who must not move',
    { supports: [{ ...first!, personId: 'p4' as const }, second!, third!] },
    'wrongPeople',
  ],
  ['one too many in a grid', { supports: [first!, { ...second!, to: gridCode('b') }, third!] }, 'forbidden'],
  ['a shortfall kept quiet', { shortfalls: [] }, 'miscounted'],
  ['a wrong sum', { totals: { ...PLAN.totals, metres: PLAN.totals.metres - 1 } }, 'miscounted'],
  ['a wrong distance', { supports: [{ ...first!, metres: 1 }, second!, third!] }, 'miscounted'],
  ['a price that is no whole number', { prices: price('b', 0.5) }, 'wrongPrices'],
  ['a price above that of an empty place', { prices: price('c', 1) }, 'wrongPrices'],
  ['a price too low', { prices: price('c', -1) }, 'notBest'],
  ['no prices', { prices: {} }, 'notBest'],
  ['a plan with a longer way', LONGER, 'notBest'],
] as const)('%s is refused: %s', (_tampering, change, fault) => {
  expect(verify(QUESTION, { ...PLAN, ...change })).toBe(fault)
})

test('no prices whatever prove a plan that costs more than the best: a bound is a bound', () => {
  fc.assert(
    fc.property(
      any,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 10, maxLength: 10 }),
      (q, parts) => {
        const { field, grids } = settingOf(q)
        const plan = best(q)
        const lowest = boundOf(
          field,
          grids.map(({ gridId }) => plan.prices[gridId] ?? 0),
        )
        const prices = grids.map((_grid, j) => Math.floor((parts[j] ?? 0) * field.unmet))
        const near = grids.map(({ gridId }, j) =>
          Math.min(field.unmet, (plan.prices[gridId] ?? 0) + Math.floor((parts[j] ?? 0) * 9) - 4),
        )
        expect(boundOf(field, prices)! <= lowest!).toBe(true)
        expect(boundOf(field, near)! <= lowest!).toBe(true)
        expect(costOf(field, atHome(field))! >= lowest!).toBe(true)
      },
    ),
    runs(300),
  )
})
