import { spawnSync } from 'node:child_process'
import { freshApp, freshFunctions } from './builds'
import { ROOT } from './places'
import { say } from './run'
import { conclude, levels, runLevel, type Tally } from './test-run'

/** Everything: the checks, the builds, then every level of tests in order. */
const test = async (): Promise<void> => {
  const tally: Tally = { passed: 0, failed: 0 }
  const attempt = async (name: string, step: () => unknown): Promise<void> => {
    try {
      if ((await step()) === false) throw new Error('see above')
    } catch (error) {
      tally.failed += 1
      console.error(`${name} failed: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  await attempt(
    'npm run check',
    () => spawnSync('npm', ['run', '--silent', 'check'], { cwd: ROOT, stdio: 'inherit' }).status === 0,
  )
  await attempt('building the functions', () => freshFunctions(say))
  await attempt('building for WeChat', () => freshApp('weapp', say))
  await attempt('building for the browser', () => freshApp('h5', say))
  for (const level of levels()) runLevel(level, tally)
  conclude(tally)
}

void test()
