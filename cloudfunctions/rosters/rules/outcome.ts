import { ROW_OUTCOMES, type Outcomes, type RowOutcome } from '../../../types/domain/rosters'

export const NO_OUTCOMES: Outcomes = { add: 0, change: 0, move: 0, same: 0, duplicate: 0, bad: 0 }

/** How many rows had each outcome. */
export function countOutcomes(outcomes: readonly RowOutcome[]): Outcomes {
  const counts: Record<RowOutcome, number> = { ...NO_OUTCOMES }
  for (const outcome of outcomes) counts[outcome] += 1
  return counts
}

/** What a part adds to its import: rows that could not be read were counted when the file was. */
export const newOutcomes = (all: Outcomes, badBefore: number): (readonly [RowOutcome, number])[] =>
  ROW_OUTCOMES.flatMap((outcome) => {
    const count = outcome === 'bad' ? all.bad - badBefore : all[outcome]
    return count > 0 ? [[outcome, count] as const] : []
  })

/** Why a row goes back when somebody else changed the same person while it went in. */
export const CHANGED_MEANWHILE = '刚有别人改过这个人，请看过再导'
