import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './places'
import { conclude, runLevel, type Tally } from './test-run'

const hasTests = (context: string): boolean => existsSync(join(ROOT, 'tests/cloud', context))

/** Folders of cloudfunctions/ that hold something not committed yet; none where there is no git. */
const changedContexts = (): string[] => {
  const asked = ['status', '--porcelain', '--untracked-files=all', 'cloudfunctions']
  const status = spawnSync('git', asked, { cwd: ROOT, encoding: 'utf8' }).stdout ?? ''
  const names = [...status.matchAll(/cloudfunctions\/([a-z]+)\//g)].map(([, name]) => name ?? '')
  return [...new Set(names)].filter(hasTests)
}

/** Everything that needs no cloud, no built app and no browser, and the cloud's tests of the contexts that are named, or else changed. */
const named = process.argv.slice(2)
const unknown = named.find((name) => !hasTests(name))
if (unknown !== undefined) throw new Error(`There is no folder tests/cloud/${unknown}.`)
const contexts = named.length > 0 ? named : changedContexts()
const tally: Tally = { passed: 0, failed: 0 }
for (const level of ['unit', 'pages']) runLevel(level, tally)
if (contexts.length > 0) runLevel('cloud', tally, `tests/cloud/(${contexts.join('|')})/`)
conclude(tally)
