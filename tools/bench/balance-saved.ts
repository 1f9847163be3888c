import { balance, finish } from '../../cloudfunctions/forces/rules/balance'
import { nearestFirst } from '../../cloudfunctions/forces/rules/nearest-first'
import type { BalanceQuestion } from '../../cloudfunctions/forces/rules/question'
import { itemAt } from '../seed/lists'
import { districtOf, inTheMiddle, questionOf } from './balance-scene'
import { atLeast, type Bench } from './bench'

const SEEDS = 20
const CAP_METRES = 2000

/** How much longer nearest first is, in per cent of the plan; and how many more places it leaves empty. */
function savedBy(question: BalanceQuestion): { percent: number; places: number } {
  const [byHand, { totals }] = [nearestFirst(question), finish(balance(question))]
  return { percent: (100 * (byHand.metres - totals.metres)) / totals.metres, places: byHand.missing - totals.missing }
}

const spread = (name: string, values: readonly number[]): [string, number][] => {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number): number => itemAt(sorted, Math.round(share * (sorted.length - 1)))
  return [
    [`${name}.least`, at(0)],
    [`${name}.middle`, at(0.5)],
    [`${name}.most`, at(1)],
  ]
}

const measure = async () => {
  const volunteers = Array.from({ length: SEEDS }, (_unused, i) => questionOf(districtOf(i + 1), 'volunteer'))
  const saved = volunteers.map(savedBy)
  const capped = volunteers.map((question) =>
    savedBy({ ...question, rules: { ...question.rules, capMetres: CAP_METRES } }),
  )
  if (saved.some(({ places }) => places !== 0)) throw new Error('metres of plans that fill different places')
  return Object.fromEntries([
    ...spread(
      'balance.saved.people',
      saved.map(({ percent }) => percent),
    ),
    ...spread(
      'balance.saved.grids',
      volunteers.map((question) => savedBy(inTheMiddle(question)).percent),
    ),
    ...spread(
      'balance.saved.places',
      capped.map(({ places }) => places),
    ),
  ])
}

const barsOf = (name: string, unit: string) =>
  ['least', 'middle', 'most'].map((which) => [`balance.saved.${name}.${which}`, atLeast(0, unit)] as const)

/** What the plan is worth against nearest first, over the volunteers of 20 seeds. */
export const SAVED: Bench = {
  figures: Object.fromEntries([
    ...barsOf('people', '% longer nearest first, person by person'),
    ...barsOf('grids', '% longer nearest first, between the middles of grids'),
    ...barsOf('places', `more places empty nearest first, at most ${CAP_METRES} m from home`),
  ]),
  measure,
}
