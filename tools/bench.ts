import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { choose, onlyFrom } from './bench/choose'
import { FAMILIES } from './bench/families'
import { merge, RESULTS, type Results } from './bench/judge'
import { measureAll } from './bench/measure-all'
import { table } from './bench/table'
import { freshFunctions } from './builds'
import { ROOT } from './places'
import { fail, say } from './run'

const FILE = join(ROOT, 'bench/results.json')

const readResults = (): Results => (existsSync(FILE) ? RESULTS.parse(JSON.parse(readFileSync(FILE, 'utf8'))) : {})

/** Measures, prints and writes. A figure that does not hold is no failure; one that could not be measured is. */
const bench = async (): Promise<void> => {
  const only = onlyFrom(process.argv.slice(2))
  const benches = choose(FAMILIES, only)
  await freshFunctions(say)
  const { measured, failures } = await measureAll(benches, say)
  writeFileSync(FILE, `${JSON.stringify(merge(readResults(), measured, only), null, 2)}\n`)
  const asked = merge({}, measured, only)
  const broken = Object.values(asked).filter(({ holds }) => !holds).length
  say(`\n${table(asked)}\n`)
  say(`${Object.keys(asked).length} figures, ${broken} do not hold; ${failures} benches could not measure.`)
  process.exitCode = failures > 0 ? 1 : 0
}

bench().catch(fail)
