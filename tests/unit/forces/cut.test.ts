import * as fc from 'fast-check'
import { cutsOf, provenShortfall } from '../../../cloudfunctions/forces/rules/cut'
import { gridCode } from '../../../types/domain/ids'
import { times } from '../../support/long'
import { ask, best, grid, member, questions } from './questions'

const ROAD = [grid('a', 0, 1), grid('b', 1000, 2), grid('c', 9000, 2), grid('d', 20_000, 1)]
const PEOPLE = [...['1', '2'].map((id) => member(id, 'a', 0)), ...['3', '4', '5'].map((id) => member(id, 'd', 20_000))]

test('no shortfall, no cut', () => {
  const question = ask(ROAD.slice(0, 1), PEOPLE.slice(0, 2))
  expect(cutsOf(question, best(question))).toEqual([])
  expect(provenShortfall(question, [])).toBe(0)
})

test('a cut names the grids, their places and everybody who may stand there; places apart from each other are two cuts', () => {
  const question = ask(ROAD, PEOPLE, { capMetres: 5000 })
  const plan = best(question)
  const cuts = cutsOf(question, plan)
  expect(cuts).toEqual([
    { grids: ['c'], places: 2, people: 0 },
    { grids: ['a', 'b'], places: 3, people: 2 },
  ])
  expect(provenShortfall(question, cuts)).toBe(plan.totals.missing)
})

test('what a cut says of itself is not believed, it is counted', () => {
  const question = ask(ROAD, PEOPLE, { capMetres: 5000 })
  const c = { grids: [gridCode('c')], places: 99, people: 0 }
  expect(provenShortfall(question, [c])).toBe(2)
  expect(provenShortfall(question, [{ ...c, grids: [gridCode('d')] }])).toBe(0)
  expect(provenShortfall(question, [c, c])).toBeNull()
  expect(provenShortfall(question, [{ ...c, grids: [gridCode('z')] }])).toBeNull()
})

test('cuts prove every shortfall, to the last place, and any cuts at all prove no more', () => {
  fc.assert(
    fc.property(
      questions({ grids: 10, members: 40, floor: 7 }),
      fc.array(fc.nat(2), { minLength: 10 }),
      (question, groups) => {
        const plan = best(question)
        const cuts = cutsOf(question, plan)
        expect(provenShortfall(question, cuts)).toBe(plan.totals.missing)
        for (const { places, people } of cuts) expect(places).toBeGreaterThan(people)
        const ids = question.grids.map(({ gridId }) => gridId)
        const others = [0, 1, 2].map((group) => ({
          grids: ids.filter((_id, j) => groups[j] === group),
          places: 0,
          people: 0,
        }))
        expect(provenShortfall(question, others)).toBeLessThanOrEqual(plan.totals.missing)
      },
    ),
    { numRuns: times(300, 10_000) },
  )
})
