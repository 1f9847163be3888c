import type { Field, Source } from './field'
import { around, type Rectangle } from './plane'

/** The sources of one grid: they live near each other, and the same places are open to them. */
export interface Group extends Rectangle {
  readonly home: number
  readonly rural: boolean
  /** `from` ≤ source < `to`. */
  readonly from: number
  readonly to: number
  /** Whether somebody of them helps another grid. */
  readonly helping: boolean
}

/** All sources, grid by grid. */
export function groupsOf({ sources, sinks }: Field): Group[] {
  const groups: Group[] = []
  for (let from = 0, to = 0; from < sources.length; from = to) {
    const home = sources[from]?.home ?? -1
    const own: Source[] = []
    for (let source = sources[to]; source?.home === home; source = sources[to]) {
      own.push(source)
      to += 1
    }
    const helping = own.some(({ support }) => support >= 0)
    groups.push({ home, rural: sinks[home]?.rural ?? false, from, to, helping, ...around(own) })
  }
  return groups
}
