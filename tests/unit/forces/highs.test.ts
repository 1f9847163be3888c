import * as fc from 'fast-check'
import type { Field } from '../../../cloudfunctions/forces/rules/field'
import { boundOf, costOf } from '../../../cloudfunctions/forces/rules/proof'
import { settingOf } from '../../../cloudfunctions/forces/rules/setting'
import { flowsOf, optimise, plant, pricesOf } from '../../../cloudfunctions/forces/rules/simplex'
import { atHome, betweenGrids } from '../../../cloudfunctions/forces/rules/start'
import { optimumOf, type Optimum } from '../../support/highs'
import { times } from '../../support/long'
import { questions } from './questions'

/** The optimum of a general solver as one cost, by the field's weights. */
const weighed = ({ move, unmet }: Field, { missing, moved, metres }: Optimum): bigint =>
  BigInt(unmet) * BigInt(missing) + BigInt(move) * BigInt(moved) + BigInt(metres)

const solved = (field: Field) => {
  const tree = plant(field, atHome(field))
  for (const pivots of optimise(field, tree)) expect(pivots).toBeGreaterThanOrEqual(0)
  return { cost: costOf(field, flowsOf(field, tree)), bound: boundOf(field, pricesOf(field, tree)) }
}

test.each([
  ['person by person', (field: Field) => field],
  ['between grids', (field: Field) => betweenGrids(field, [])],
])('%s, HiGHS finds nothing better and nothing worse', async (_level, view) => {
  await fc.assert(
    fc.asyncProperty(questions({ grids: 15, members: 90, floor: 9 }), async (question) => {
      const field = view(settingOf(question).field)
      const { cost, bound } = solved(field)
      expect(cost).toBe(weighed(field, await optimumOf(field)))
      expect(bound).toBe(cost)
    }),
    { numRuns: times(40, 2000) },
  )
})
