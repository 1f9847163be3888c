import { balance, finish } from '../../cloudfunctions/forces/rules/balance'
import type { Field } from '../../cloudfunctions/forces/rules/field'
import { boundOf, costOf } from '../../cloudfunctions/forces/rules/proof'
import type { BalanceQuestion, BalanceRules } from '../../cloudfunctions/forces/rules/question'
import { settingOf } from '../../cloudfunctions/forces/rules/setting'
import { flowsOf, optimise, plant, pricesOf } from '../../cloudfunctions/forces/rules/simplex'
import { atHome, betweenGrids } from '../../cloudfunctions/forces/rules/start'
import { verify } from '../../cloudfunctions/forces/rules/verify'
import { optimumOf } from '../../tests/support/highs'
import { itemAt } from '../seed/lists'
import { districtOf, KINDS, questionOf, withinStreet } from './balance-scene'
import { atMost, type Bench } from './bench'

const SEEDS = 20

/** Taken in turn by the seeds: as far as needed, and three ways to make it infeasible. */
const RULES: readonly Partial<BalanceRules>[] = [
  {},
  { capMetres: 2000 },
  { capMetres: 2000, separate: true },
  { capMetres: 1200, relays: true },
]
const STREETS = ['370306001', '370306002', '370306004', '370306005'] as const

const away = (a: bigint | null, b: bigint | null): number => {
  if (a === null || b === null) throw new Error('no plan, or no bound')
  return Math.abs(Number(a - b))
}

const solve = (field: Field) => {
  const tree = plant(field, atHome(field))
  finish(optimise(field, tree))
  return { cost: costOf(field, flowsOf(field, tree)), bound: boundOf(field, pricesOf(field, tree)) }
}

/** How far our cost lies from the bound of its prices, and from what HiGHS finds. */
async function gapOf(field: Field): Promise<number> {
  const { cost, bound } = solve(field)
  const { missing, moved, metres } = await optimumOf(field)
  const [places, moves] = [BigInt(field.unmet) * BigInt(missing), BigInt(field.move) * BigInt(moved)]
  return away(cost, bound) + away(cost, places + moves + BigInt(metres))
}

/** The whole district person by person, over all pairs. @throws when the plan does not prove itself */
function provePlan(question: BalanceQuestion): void {
  const fault = verify(question, finish(balance(question)))
  if (fault) throw new Error(`a plan is ${fault}`)
}

/** HiGHS would take hours over a whole district person by person: there it sees a street, and the prices prove the rest. */
const measure = async () => {
  let gap = 0
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const district = districtOf(seed)
    const rules = itemAt(RULES, seed % RULES.length)
    for (const kind of KINDS) {
      const question = questionOf(district, kind, rules)
      provePlan(question)
      const street = withinStreet(question, itemAt(STREETS, seed % STREETS.length))
      gap += await gapOf(betweenGrids(settingOf(question).field, []))
      gap += await gapOf(settingOf({ ...street, rules: { ...street.rules, relays: false } }).field)
    }
  }
  return { 'balance.gap': gap }
}

export const GAP: Bench = {
  figures: { 'balance.gap': atMost(0, `away from the optimum, ${SEEDS} seeds, both kinds, both levels`) },
  measure,
}
