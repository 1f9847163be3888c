import { spawn } from 'node:child_process'
import { freshApp, freshFunctions } from './builds'
import { ROOT } from './places'
import { say } from './run'
import { conclude, levels, runLevel, type Tally } from './test-run'

const check = (): Promise<boolean> =>
  new Promise((resolve) => {
    spawn('npm', ['run', '--silent', 'check'], { cwd: ROOT, stdio: 'inherit' }).on('exit', (code) =>
      resolve(code === 0),
    )
  })

/** Everything: the checks beside the builds, one core each, then every level of tests in order. */
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
  const checked = attempt('npm run check', check)
  await attempt('building the functions', () => freshFunctions(say))
  await attempt('building for WeChat', () => freshApp('weapp', say))
  await attempt('building for the browser', () => freshApp('h5', say))
  await checked
  for (const level of levels()) runLevel(level, tally)
  conclude(tally)
}

void test()
