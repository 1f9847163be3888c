/* oxlint-disable typescript/no-non-null-assertion -- sources and sinks are counted by their own arrays */
import { legCost } from './field'
import { metresBetween } from './plane'
import type { Totals } from './plan'
import type { BalanceQuestion } from './question'
import { settingOf } from './setting'

/** What a list gives that somebody works off by hand. */
export type ByHand = Pick<Totals, 'missing' | 'moved' | 'metres'>

/**
 * 就近优先, what people do without a plan: again and again the nearest person who can be spared goes to the nearest place that
 * is empty, under the same rules, until nobody can go anywhere. Supports that are not fixed are decided anew.
 */
export function nearestFirst(question: BalanceQuestion): ByHand {
  const { field } = settingOf(question)
  const { sources, sinks } = field
  const missing = sinks.map(({ need }) => need)
  for (const { home } of sources) missing[home]! -= 1
  const spare = missing.map((people) => Math.max(0, -people))
  const empty = missing.map((people) => Math.max(0, people))
  const legs: number[] = []
  for (const [i, source] of sources.entries()) {
    if (spare[source.home] === 0) continue
    for (const [j, { x, y }] of sinks.entries()) {
      if (empty[j] === 0 || legCost(field, source, j) === Infinity) continue
      // One number for each leg, metres first, so that sorting needs no objects: below 2^53 for 4,000 km.
      legs.push(metresBetween(x - source.x, y - source.y) * 2 ** 31 + (i * sinks.length + j))
    }
  }
  let [moved, metres] = [0, 0]
  const gone = new Uint8Array(sources.length)
  for (const leg of Float64Array.from(legs).sort()) {
    const [length, index] = [Math.floor(leg / 2 ** 31), leg % 2 ** 31]
    const [i, j] = [Math.floor(index / sinks.length), index % sinks.length]
    const { home } = sources[i]!
    if (gone[i] === 1 || spare[home] === 0 || empty[j] === 0) continue
    gone[i] = 1
    spare[home]! -= 1
    empty[j]! -= 1
    moved += 1
    metres += length
  }
  return { missing: empty.reduce((sum, people) => sum + people, 0), moved, metres }
}
