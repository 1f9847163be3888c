import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { ROOT } from './places'

const REPORT = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numRuntimeErrorTestSuites: z.number(),
})
const CONFIG = z.object({ projects: z.array(z.object({ displayName: z.string() })) })

export interface Tally {
  passed: number
  failed: number
}

const jest = (args: readonly string[]): boolean =>
  spawnSync(process.execPath, [join(ROOT, 'node_modules/jest/bin/jest.js'), ...args], { cwd: ROOT, stdio: 'inherit' })
    .status === 0

/** The levels of tests/, cheapest first, as jest.config.cjs declares them. */
export const levels = (): string[] => {
  const config: unknown = require(join(ROOT, 'jest.config.cjs'))
  return CONFIG.parse(config).projects.map(({ displayName }) => displayName)
}

/** Runs one level, or what of it lies where the pattern says, and adds to the tally; a suite that does not even start counts as a failure. */
export const runLevel = (level: string, tally: Tally, where?: string): void => {
  const folder = mkdtempSync(join(tmpdir(), 'grid-vanguard-tests-'))
  const file = join(folder, 'report.json')
  const green = jest([...(where ? [where] : []), '--selectProjects', level, '--json', '--outputFile', file])
  try {
    const report: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = REPORT.parse(report)
    tally.passed += numPassedTests
    tally.failed += numFailedTests + numRuntimeErrorTestSuites
  } catch {
    tally.failed += green ? 0 : 1
  }
  rmSync(folder, { recursive: true })
}

/** The one line that everything ends with, and the exit code that goes with it. */
export const conclude = ({ passed, failed }: Tally): void => {
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1
  console.log(`${passed} passed, ${failed} failed`)
}
