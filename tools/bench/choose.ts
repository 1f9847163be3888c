import { type Bench, isBeginning } from './bench'

/** `--only trips.tasks` → `trips.tasks`; nothing → the empty beginning, which is every name's. @throws on anything else */
export const onlyFrom = ([option, only, ...rest]: readonly string[]): string => {
  if (option === undefined) return ''
  if (option === '--only' && only !== undefined && rest.length === 0) return only
  throw new Error('Either nothing, or --only and the beginning of a figure’s name.')
}

/** The benches that give a figure whose name begins with `only`. @throws when there is none */
export const choose = (benches: readonly Bench[], only: string): Bench[] => {
  const chosen = benches.filter(({ figures }) =>
    Object.keys(figures).some((name) => name.startsWith(only) || (isBeginning(name) && only.startsWith(name))),
  )
  if (chosen.length === 0) throw new Error(`No figure's name begins with "${only}".`)
  return chosen
}
