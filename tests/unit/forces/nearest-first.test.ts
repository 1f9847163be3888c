import * as fc from 'fast-check'
import { type ByHand, nearestFirst } from '../../../cloudfunctions/forces/rules/nearest-first'
import { times } from '../../support/long'
import { ask, best, grid, member, questions } from './questions'

const ROAD = [grid('a', 0, 0), grid('b', 1000, 0), grid('x', 600, 1), grid('y', 3000, 1)]
const PEOPLE = [member('1', 'a', 0), member('2', 'b', 1000)]

test.each([
  [
    'the nearest pair goes first, whatever is left for the others',
    ask(ROAD, PEOPLE),
    { missing: 0, moved: 2, metres: 3400 },
  ],
  ['and may leave a place empty', ask(ROAD, PEOPLE, { capMetres: 2000 }), { missing: 1, moved: 1, metres: 400 }],
  [
    'only who can be spared',
    ask([grid('a', 0, 1), grid('x', 9, 1)], PEOPLE.slice(0, 1)),
    { missing: 1, moved: 0, metres: 0 },
  ],
])('%s', (_rule, question, byHand) => {
  expect(nearestFirst(question)).toEqual(byHand)
})

test('it never does better than the plan', () => {
  fc.assert(
    fc.property(questions({ grids: 9, members: 40, floor: 7 }), (asked) => {
      const question = { ...asked, members: asked.members.map((member) => ({ ...member, support: null })) }
      const [byHand, { totals }] = [nearestFirst(question), best(question)]
      const weigh = ({ missing, moved, metres }: ByHand) => missing * 1e12 + moved * 1e8 + metres
      expect(weigh(byHand)).toBeGreaterThanOrEqual(weigh(totals))
    }),
    { numRuns: times(150, 5000) },
  )
})
