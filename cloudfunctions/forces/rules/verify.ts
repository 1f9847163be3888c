import type { Flow } from './field'
import { metresBetween } from './plane'
import type { BalancePlan } from './plan'
import { boundOf, costOf } from './proof'
import type { BalanceQuestion } from './question'
import { settingOf, standsIn, type Setting } from './setting'

/** What is wrong with a plan, in the order it is looked for. */
export type PlanFault = 'wrongPeople' | 'forbidden' | 'miscounted' | 'wrongPrices' | 'notBest'

/**
 * Proves a plan best, over all pairs of person and grid, without knowing how it was made: it costs exactly the bound that its
 * prices set for every plan.
 * @returns null for the proof, else what fails
 */
export function verify(question: BalanceQuestion, plan: BalancePlan): PlanFault | null {
  const setting = settingOf(question)
  const { field, grids } = setting
  const flows = flowsOf(setting, plan)
  if (!flows) return 'wrongPeople'
  const cost = costOf(field, flows)
  if (cost === null) return 'forbidden'
  if (!countsRight(setting, plan, flows)) return 'miscounted'
  const bound = boundOf(
    field,
    grids.map(({ gridId }) => plan.prices[gridId] ?? 0),
  )
  if (bound === null) return 'wrongPrices'
  return bound === cost ? null : 'notBest'
}

/** Null when somebody unknown or twice is in the plan, goes nowhere known, or moves who must not. */
function flowsOf({ field, grids, members, movable, sinkOf }: Setting, plan: BalancePlan): Flow[] | null {
  const helps = new Map(plan.supports.map(({ personId, to }) => [personId, to]))
  const known = new Set(members.map(({ personId }) => personId))
  const listed = plan.supports.every(({ personId, to }) => known.has(personId) && sinkOf.has(to))
  if (!listed || helps.size !== plan.supports.length) return null
  const free = new Set(movable)
  const still = members.filter((member) => !free.has(member))
  if (still.some((member) => (helps.get(member.personId) ?? member.gridId) !== standsIn(member))) return null
  const left = grids.map((_grid, j) => field.sinks[j]?.need ?? 0)
  const flows = movable.flatMap(({ personId }, source): Flow[] => {
    const to = helps.get(personId)
    const sink = to === undefined ? undefined : sinkOf.get(to)
    return sink === undefined ? [] : [{ source, sink, people: 1 }]
  })
  for (const { sink } of flows) left[sink] = (left[sink] ?? 0) - 1
  // Whoever stays fills a place of the own grid as long as there is one.
  for (const [source, { home }] of field.sources.entries()) {
    if (helps.has(movable[source]?.personId ?? 'p') || (left[home] ?? 0) <= 0) continue
    left[home] = (left[home] ?? 0) - 1
    flows.push({ source, sink: home, people: 1 })
  }
  return flows
}

/** Whether a plan says of itself what is so. */
function countsRight({ field, grids, members, sinkOf, spotOf }: Setting, plan: BalancePlan, flows: readonly Flow[]) {
  const { supports, shortfalls, totals } = plan
  const missing = field.sinks.map(({ need }) => need)
  for (const { sink } of flows) missing[sink] = (missing[sink] ?? 0) - 1
  const homes = new Map(members.map(({ personId, home }) => [personId, home]))
  const told = new Map(shortfalls.map(({ gridId, missing }) => [gridId, missing]))
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
  return (
    grids.every(({ gridId }, j) => (told.get(gridId) ?? 0) === missing[j]) &&
    supports.every(({ personId, to, metres }) => {
      const [home, grid] = [homes.get(personId), grids[sinkOf.get(to) ?? -1]]
      if (!home || !grid) return false
      const [a, b] = [spotOf(home), spotOf(grid.centre)]
      return metres === metresBetween(a.x - b.x, a.y - b.y)
    }) &&
    totals.missing === sum(missing) &&
    totals.moved === supports.length &&
    totals.metres === sum(supports.map(({ metres }) => metres))
  )
}
