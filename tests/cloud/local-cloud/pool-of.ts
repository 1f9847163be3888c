import { join } from 'node:path'
import { FunctionLog } from '../../../tools/local-cloud/functions/function-log'
import { Pool, type PoolOptions } from '../../../tools/local-cloud/functions/pool'
import { sdkEnvironment } from '../../../tools/local-cloud/identity/context'
import { FIXTURE_FUNCTIONS } from '../../support/folders'

export interface OpenPool {
  readonly pool: Pool
  readonly log: FunctionLog
  /** What the processes wrote, and what was written of them. */
  readonly lines: readonly string[]
  call(event: object): Promise<string>
}

/** The processes of one of the tests' functions, without a cloud around them. Close its pool. */
export const poolOf = (name: string, options: Partial<PoolOptions> = {}): OpenPool => {
  const log = new FunctionLog()
  const lines: string[] = []
  const pool = new Pool({
    name,
    bundle: join(FIXTURE_FUNCTIONS, name, 'index.js'),
    timeoutMs: 20_000,
    loadLimitMs: 20_000,
    idleMs: 60_000,
    heapMb: 200,
    secretId: 'secret',
    env: sdkEnvironment('secret', 'http://127.0.0.1:1/admin'),
    onLine: (line) => lines.push(line),
    log,
    ...options,
  })
  return { pool, log, lines, call: (event) => pool.call({ event, env: {}, offsetMs: 0 }) }
}
