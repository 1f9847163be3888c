import type { Probe } from '../probe'

/** A rule, the source that shows it, and what MongoDB documents; a pattern stands for a refusal's words. */
export type Row = readonly [rule: string, source: string, expected: unknown]

/**
 * Runs every row in one call of a function process, through the SDK, and answers by rule.
 * @param ask the source of an async function of the row's source, evaluated, that is in reach of `db`, `_` and `$`
 */
export const answers = async (
  cloud: Probe,
  rows: readonly Row[],
  ask: string,
): Promise<ReadonlyMap<string, unknown>> => {
  const sources = rows.map(([, source]) => `() => (${source})`)
  const all = (await cloud.run(`async ({db, _}) => {
    const $ = _.aggregate
    const ask = ${ask}
    const answered = []
    for (const row of [${sources.join(',\n')}]) {
      try { answered.push(await ask(row())) }
      catch (error) { answered.push({refused: error.errMsg ?? error.message}) }
    }
    return answered
  }`)) as unknown[]
  return new Map(rows.map(([rule], i) => [rule, all[i]]))
}

/** What a row expects, as a matcher. */
export const expected = (value: unknown): unknown =>
  value instanceof RegExp ? { refused: expect.stringMatching(value) as string } : value
