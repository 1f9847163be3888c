import type { Bench } from './bench'
import { judge, type Results } from './judge'

/** The first figure's name, and how many come with it. */
const titleOf = ({ figures }: Bench): string => {
  const [first = '', ...others] = Object.keys(figures)
  return others.length > 0 ? `${first} and ${others.length} more` : first
}

/** Runs the benches one after the other. One that fails says why and gives no figure; it spoils no other. */
export const measureAll = async (
  benches: readonly Bench[],
  say: (line: string) => void,
): Promise<{ measured: Results; failures: number }> => {
  let measured: Results = {}
  let failures = 0
  for (const bench of benches) {
    say(`Measuring ${titleOf(bench)} …`)
    try {
      measured = { ...measured, ...judge(bench, await bench.measure()) }
    } catch (error) {
      failures += 1
      say(`${titleOf(bench)}: not measured. ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return { measured, failures }
}
