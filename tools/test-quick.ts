import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './places'
import { conclude, runLevel, type Tally } from './test-run'

/** Folders of cloudfunctions/ that hold something not committed yet. */
const changedContexts = (): string[] => {
  const status = execFileSync('git', ['status', '--porcelain', '--untracked-files=all', 'cloudfunctions'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  return [...new Set([...status.matchAll(/cloudfunctions\/([a-z]+)\//g)].map(([, name]) => name ?? ''))]
}

/** Everything that needs no cloud, no built app and no browser, and the cloud's tests of the contexts that are named, or else changed. */
const named = process.argv.slice(2)
const contexts = (named.length > 0 ? named : changedContexts()).filter((name) =>
  existsSync(join(ROOT, 'tests/cloud', name)),
)
const tally: Tally = { passed: 0, failed: 0 }
for (const level of ['unit', 'pages']) runLevel(level, tally)
if (contexts.length > 0) runLevel('cloud', tally, `tests/cloud/(${contexts.join('|')})/`)
conclude(tally)
