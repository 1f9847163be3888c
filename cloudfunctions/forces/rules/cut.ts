import type { GridCode } from '../../../types/domain/ids'
import { legCost, type Source } from './field'
import type { BalancePlan } from './plan'
import type { BalanceQuestion } from './question'
import { settingOf, type Setting } from './setting'

/** Why places stay empty: the floors of these grids ask for more people than may stand in any of them. */
export interface Cut {
  readonly grids: readonly GridCode[]
  /** Their floors together. */
  readonly places: number
  /** Everybody who may stand in one of them under the rules: own people, those who help there, those who could. */
  readonly people: number
}

/**
 * Explains the shortfall of a best plan (Hall 1935, Gale 1957) by the grids where one more place would stay empty, which their
 * prices tell, in groups that have nobody in common, those that lack most first.
 * @returns none when nothing is missing
 */
export function cutsOf(question: BalanceQuestion, plan: BalancePlan): Cut[] {
  const setting = settingOf(question)
  const { field, grids } = setting
  let groups: number[][] = grids.flatMap(({ gridId }, j) => ((plan.prices[gridId] ?? 0) > field.unmet / 2 ? [[j]] : []))
  for (const source of field.sources) {
    const reached = groups.filter((group) => reaches(setting, source, group))
    if (reached.length > 1) groups = [...groups.filter((group) => !reached.includes(group)), reached.flat()]
  }
  return groups.map((group) =>
    cutAround(
      setting,
      group.sort((a, b) => a - b),
    ),
  )
}

/**
 * What cuts prove, counted anew from the question: so many places no plan can fill. A plan with that shortfall has the least.
 * @returns null when they overlap or name an unknown grid: they prove nothing together
 */
export function provenShortfall(question: BalanceQuestion, cuts: readonly Cut[]): number | null {
  const setting = settingOf(question)
  const sinks = cuts.map((cut) => cut.grids.map((grid) => setting.sinkOf.get(grid)))
  const all = sinks.flat()
  if (all.includes(undefined) || new Set(all).size < all.length) return null
  return sinks
    .map((group) => cutAround(setting, group.map(Number)))
    .reduce((sum, { places, people }) => sum + Math.max(0, places - people), 0)
}

function cutAround(setting: Setting, group: readonly number[]): Cut {
  const { field, grids } = setting
  const sum = (of: (j: number) => number): number => group.reduce((total, j) => total + of(j), 0)
  const places = sum((j) => grids[j]?.floor ?? 0)
  const standing = places - sum((j) => field.sinks[j]?.need ?? 0)
  const able = field.sources.filter((source) => reaches(setting, source, group)).length
  return { grids: group.flatMap((j) => grids[j]?.gridId ?? []), places, people: standing + able }
}

const reaches = ({ field }: Setting, source: Source, group: readonly number[]): boolean =>
  group.some((j) => legCost(field, source, j) < Infinity)
