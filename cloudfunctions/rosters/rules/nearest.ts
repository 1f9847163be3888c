/** Pairs of letters that follow one another: what two texts share of them says how alike they are. */
const pairsOf = (text: string): Set<string> => {
  const letters = Array.from(`^${text}$`)
  return new Set(letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`))
}

/** From 0, nothing in common, to 1: Dice's measure over pairs of letters. */
const alike = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const common = [...a].filter((pair) => b.has(pair)).length
  return (2 * common) / (a.size + b.size)
}

/** Less alike than this is another thing, and naming it would only mislead. */
const ALIKE_ENOUGH = 0.4

/** The name that a mistyped text most likely meant; null when none is near. */
export function nearest(text: string, names: readonly string[]): string | null {
  const typed = pairsOf(text)
  const rated = names.map((name) => ({ name, worth: alike(typed, pairsOf(name)) }))
  const best = rated.reduce<(typeof rated)[number] | null>((a, b) => (a && a.worth >= b.worth ? a : b), null)
  return best && best.worth >= ALIKE_ENOUGH ? best.name : null
}
