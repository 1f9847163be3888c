import type { Results } from './judge'

/** The figures for a person's eyes, one a line; those that do not hold are marked. */
export const table = (results: Results): string => {
  const rows = Object.entries(results).map(([name, { value, unit, bar, holds }]) => [
    name,
    String(value),
    String(bar),
    unit,
    holds ? 'holds' : 'DOES NOT HOLD',
  ])
  const all = [['figure', 'value', 'bar', 'unit', ''], ...rows]
  const widths = (all[0] ?? []).map((_title, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  return all
    .map((row) =>
      row
        .map((cell, i) => (i === 1 || i === 2 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
