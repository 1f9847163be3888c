import type { GridCode } from '../../../types/domain/ids'
import type { Flow } from './field'
import { metresBetween } from './plane'
import type { BalancePlan, EndedSupport, PlannedSupport } from './plan'
import type { BalanceQuestion, Member } from './question'
import { settingOf, type Setting } from './setting'
import { flowsOf, optimise, plant, pricesOf } from './simplex'
import { atHome, betweenGrids, keepSupports, namePeople } from './start'

/** One look at everybody, first between grids, then person by person: how many better legs it found. 0 ends the stage. */
export interface Progress {
  readonly stage: 'grids' | 'people'
  readonly pivots: number
}

/**
 * Mechanisms 12 and 13, 就近统一调配: the plan with the least shortfall, then the fewest people moved, then the fewest metres
 * from home, changes of existing supports counted in metres. The present supports are the basis it starts from; what they
 * leave open is planned between grids first, then exactly, person by person. The same question always has the same answer.
 * @returns steps to run through, so that a caller can show progress; their result is the plan
 * @throws when a grid is named that is not listed, or somebody is listed twice
 */
export function* balance(question: BalanceQuestion): Generator<Progress, BalancePlan> {
  const setting = settingOf(question)
  const { field } = setting
  const kept = keepSupports(field)
  const between = betweenGrids(field, kept)
  const gridTree = plant(between, atHome(between))
  for (const pivots of optimise(between, gridTree)) yield { stage: 'grids', pivots }

  const tree = plant(field, namePeople(field, kept, between, flowsOf(between, gridTree)))
  for (const pivots of optimise(field, tree)) yield { stage: 'people', pivots }
  return planOf(setting, flowsOf(field, tree), pricesOf(field, tree))
}

/** Runs steps through to their result. */
export function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

function planOf(setting: Setting, flows: readonly Flow[], prices: readonly number[]): BalancePlan {
  const { field, grids, members, movable } = setting
  const goesTo = new Map<Member, number>()
  const missing = field.sinks.map(({ need }) => need)
  for (const { source, sink, people } of flows) {
    const member = movable[source]
    missing[sink] = (missing[sink] ?? 0) - people
    if (member && sink !== field.sources[source]?.home) goesTo.set(member, sink)
  }
  const supports: PlannedSupport[] = []
  const ended: EndedSupport[] = []
  for (const member of members) {
    const { personId, support } = member
    const grid = grids[goesTo.get(member) ?? -1]
    const helps = member.mayMove ? grid?.gridId : (support ?? undefined)
    if (helps !== undefined && helps !== member.gridId) supports.push(supportOf(setting, member, helps))
    else if (support !== null && support !== member.gridId) ended.push({ personId, to: support })
  }
  supports.sort(byPerson)
  ended.sort(byPerson)
  return {
    supports,
    ended,
    shortfalls: grids.flatMap(({ gridId }, j) => {
      const people = missing[j] ?? 0
      return people > 0 ? [{ gridId, missing: people }] : []
    }),
    totals: {
      missing: missing.reduce((sum, people) => sum + people, 0),
      moved: supports.length,
      metres: supports.reduce((sum, { metres }) => sum + metres, 0),
      changed: ended.length + supports.filter(({ state }) => state === 'changed').length,
    },
    prices: Object.fromEntries(grids.map(({ gridId }, j) => [gridId, prices[j] ?? 0])),
  }
}

const byPerson = (a: { personId: string }, b: { personId: string }): number => (a.personId < b.personId ? -1 : 1)

function supportOf({ spotOf, grids, sinkOf }: Setting, member: Member, to: GridCode): PlannedSupport {
  const { personId, gridId: from, support, home, mayMove } = member
  const grid = grids[sinkOf.get(to) ?? -1]
  const [a, b] = [spotOf(home), spotOf(grid?.centre ?? home)]
  const state = support === null || support === from ? 'new' : support === to ? 'kept' : 'changed'
  return { personId, from, to, metres: metresBetween(b.x - a.x, b.y - a.y), state: mayMove ? state : 'fixed' }
}
