import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { FUNCTION_KEYS } from '../../config/environment'
import { CONTRACTS } from '../../types/contracts/all'
import { sdkEnvironment } from '../local-cloud/identity/context'
import { FUNCTIONS_OUT, ROOT } from '../places'
import { atMost, type Bench } from './bench'
import { median } from './median'

const PROCESSES = 10
const SDK = 'wx-server-sdk'

/** A function's environment in the cloud; with made-up secrets, because nothing is called. */
const ENV = {
  PATH: process.env['PATH'] ?? '',
  NODE_ENV: 'production',
  ...sdkEnvironment('x', ''),
  ...Object.fromEntries(FUNCTION_KEYS.map((name) => [name, 'x'])),
}

const PROGRAM = `
  const before = process.cpuUsage()
  require(process.argv[1])
  const { user, system } = process.cpuUsage(before)
  process.stdout.write(String(user + system))
  process.exit()`

/** CPU microseconds that a fresh process needs to load a module. */
const loadCpu = (module: string): number =>
  Number(execFileSync(process.execPath, ['-e', PROGRAM, module], { cwd: ROOT, env: ENV, encoding: 'utf8' }))

const NAMES = Object.keys(CONTRACTS)

/** In turn, round after round, so that what slows the machine slows all of them. */
const measure = async () => {
  const bundles = NAMES.map((name) => join(FUNCTIONS_OUT, name, 'index.js'))
  const rounds = Array.from({ length: PROCESSES }, () => [SDK, ...bundles].map(loadCpu))
  const [sdk = NaN, ...own] = [SDK, ...bundles].map((_module, i) => median(rounds.map((round) => round[i] ?? NaN)))
  return Object.fromEntries(NAMES.map((name, i) => [`cold.${name}`, (own[i] ?? NaN) / sdk]))
}

/** `cold.<function>`: a bundle must load faster than the SDK alone does from node_modules. */
export const COLD: Bench = {
  figures: Object.fromEntries(NAMES.map((name) => [`cold.${name}`, atMost(0.75, `× CPU of loading ${SDK}`)])),
  measure,
}
