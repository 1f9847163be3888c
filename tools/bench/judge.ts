import { z } from 'zod'
import { type Bar, type Bench, isBeginning } from './bench'

const FIGURE = z.strictObject({ value: z.number(), unit: z.string(), bar: z.number(), holds: z.boolean() })
export const RESULTS = z.record(z.string(), FIGURE)
export type Figure = z.output<typeof FIGURE>
export type Results = Readonly<Record<string, Figure>>

/** Three decimals: enough for a ratio, and a file that says what it judged. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000

const held = (value: number, { bar, holds }: Bar): boolean => (holds === 'atMost' ? value <= bar : value >= bar)

const barOf = ({ figures }: Bench, name: string): Bar => {
  const exact = isBeginning(name) ? undefined : figures[name]
  const family = Object.keys(figures).find((key) => isBeginning(key) && name.startsWith(key))
  const bar = exact ?? (family === undefined ? undefined : figures[family])
  if (!bar) throw new Error(`${name} has no bar`)
  return bar
}

/** What was measured beside its bars. @throws when a figure is missing, is no number, or has no bar */
export const judge = (bench: Bench, measured: Readonly<Record<string, number>>): Results => {
  const missing = Object.keys(bench.figures).find((name) =>
    isBeginning(name) ? !Object.keys(measured).some((key) => key.startsWith(name)) : !(name in measured),
  )
  if (missing !== undefined) throw new Error(`${missing} was not measured`)
  const figures = Object.entries(measured).map(([name, raw]): [string, Figure] => {
    const bar = barOf(bench, name)
    if (!Number.isFinite(raw)) throw new Error(`${name} is ${raw}`)
    const value = rounded(raw)
    return [name, { value, unit: bar.unit, bar: bar.bar, holds: held(value, bar) }]
  })
  return Object.fromEntries(figures)
}

const entriesOf = (results: Results, wanted: (name: string) => boolean): [string, Figure][] =>
  Object.entries(results).filter(([name]) => wanted(name))

/**
 * The file after a run that was asked for the names beginning with `only`: these are what the run measured and nothing else,
 * so that no figure outlives its bench; all others stay as they were.
 */
export const merge = (before: Results, measured: Results, only: string): Results => {
  const asked = (name: string): boolean => name.startsWith(only)
  const kept = entriesOf(before, (name) => !asked(name))
  return Object.fromEntries([...kept, ...entriesOf(measured, asked)].sort(([a], [b]) => (a < b ? -1 : 1)))
}
