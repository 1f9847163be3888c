import type { RowOutcome } from '../../types/domain/rosters'
import { CHANGED_MEANWHILE } from './rules/outcome'
import type { Kept } from './rules/rows'

export interface RowResult<R> {
  readonly kept: Kept<R>
  readonly outcome: RowOutcome
  /** What is wrong, of a bad row. */
  readonly says: string
}

export type Open<R> = { readonly kept: Kept<R>; readonly row: R }

/** One look at rows: what each came to, and the ones whose documents were not as they were seen. */
export interface Round<R> {
  readonly results: readonly RowResult<R>[]
  readonly unsure: readonly Open<R>[]
}

/** So many people at once on the same rows, and the rest goes back to the clerk. */
const ROUNDS = 4

/**
 * Decides and writes rows until each has its outcome. Where a write did not meet what was seen, the rows are looked at again:
 * what this part had written carries its mark, what somebody else wrote makes a bad row or, saying the same, none.
 * @param again whether the rows have been tried before
 */
export async function applyRows<R>(
  rows: readonly Kept<R>[],
  round: (open: readonly Open<R>[], again: boolean) => Promise<Round<R>>,
): Promise<RowResult<R>[]> {
  const results: RowResult<R>[] = rows.flatMap((kept) =>
    kept.read ? [] : [{ kept, outcome: 'bad' as const, says: kept.why ?? '' }],
  )
  let open: readonly Open<R>[] = rows.flatMap((kept) => (kept.read ? [{ kept, row: kept.read }] : []))
  for (let turn = 0; turn < ROUNDS && open.length > 0; turn += 1) {
    const came = await round(open, turn > 0)
    results.push(...came.results)
    open = came.unsure
  }
  return [...results, ...open.map(({ kept }) => ({ kept, outcome: 'bad' as const, says: CHANGED_MEANWHILE }))]
}

/** Trips that may run side by side. */
const AT_ONCE = 16

/** Runs every write, some at a time; answers in order. */
export async function inTurns<T, A>(items: readonly T[], run: (item: T) => Promise<A>): Promise<A[]> {
  const answers: A[] = []
  for (let at = 0; at < items.length; at += AT_ONCE) {
    answers.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(run))))
  }
  return answers
}
