import type { ValueOf } from '../../../types/contracts/all'
import type { Change, Import, Outcome } from './view'
import { OUTCOMES } from './words'

type Outcomes = Import['outcomes']
type Part = ValueOf<'rosters.previewImport'>

/** Rows kept of each outcome to be looked at: enough to judge by, few enough for a phone. */
const ROWS_KEPT = 30

/** What the parts looked through so far will do: how often, and some rows of each. */
export interface Preview {
  readonly parts: readonly number[]
  readonly outcomes: Outcomes
  readonly rows: Readonly<Record<Outcome, readonly Change[]>>
}

export const NOTHING_SEEN: Preview = {
  parts: [],
  outcomes: { add: 0, change: 0, move: 0, same: 0, duplicate: 0, bad: 0 },
  rows: { add: [], change: [], move: [], same: [], duplicate: [], bad: [] },
}

/** Adds one part to what was seen. */
export function withPart(seen: Preview, part: number, { outcomes, changes }: Part): Preview {
  const merged = (outcome: Outcome) =>
    [...seen.rows[outcome], ...changes.filter((change) => change.outcome === outcome)].slice(0, ROWS_KEPT)
  return {
    parts: [...seen.parts, part],
    outcomes: each((outcome) => seen.outcomes[outcome] + outcomes[outcome]),
    rows: each(merged),
  }
}

function each<V>(of: (outcome: Outcome) => V): Record<Outcome, V> {
  return {
    add: of('add'),
    change: of('change'),
    move: of('move'),
    same: of('same'),
    duplicate: of('duplicate'),
    bad: of('bad'),
  }
}

/** The outcomes there are any of, in the order of `OUTCOMES`. */
export const present = (outcomes: Outcomes): readonly Outcome[] => OUTCOMES.filter((outcome) => outcomes[outcome] > 0)
