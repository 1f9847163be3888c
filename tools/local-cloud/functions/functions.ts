import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { FUNCTION_KEYS } from '../../../config/environment'
import { contextOf, sdkEnvironment, type Keys } from '../identity/context'
import { FunctionLog } from './function-log'
import { Pool } from './pool'

/** The cloud's default, when config.json says nothing. */
const DEFAULT_TIMEOUT_SECONDS = 20
const CONFIG = z.object({ timeout: z.number().positive().max(60).default(DEFAULT_TIMEOUT_SECONDS) })

const timeoutMs = (folder: string): number => {
  const file = join(folder, 'config.json')
  const config: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  return CONFIG.parse(config).timeout * 1000
}

export interface FunctionsOptions {
  readonly folder: string
  /** The run's secret: only the function processes know it, and only they may speak to the database. */
  readonly secretId: string
  readonly adminUrl: string
  readonly keys: Keys
  /** In place of every function's own time limit. */
  readonly timeoutMs?: number
  readonly onLine: (name: string, line: string) => void
}

/** Who made a round trip: the function, and the call that its process ran at that moment; '' between two calls. */
export interface Caller {
  readonly functionName: string
  readonly callId: string
}

/** Every built function: a folder with an index.js. */
export class Functions {
  readonly log = new FunctionLog()
  readonly #pools = new Map<string, Pool>()

  constructor(private readonly options: FunctionsOptions) {
    const folders = existsSync(options.folder) ? readdirSync(options.folder) : []
    for (const name of folders) {
      const folder = join(options.folder, name)
      const bundle = join(folder, 'index.js')
      if (existsSync(bundle)) this.#pools.set(name, this.#pool(name, folder, bundle))
    }
  }

  has(name: string): boolean {
    return this.#pools.has(name)
  }

  /** The call that a process runs now; a process that is gone, or none of ours, runs nothing. */
  callerAt(workerId: string): Caller {
    for (const [functionName, pool] of this.#pools) {
      const callId = pool.callAt(workerId)
      if (callId !== undefined) return { functionName, callId }
    }
    return { functionName: '', callId: '' }
  }

  /** Runs a function as the platform does for a mini-program's call. @throws FunctionError */
  async call(name: string, openid: string, event: unknown, offsetMs: number): Promise<string> {
    const pool = this.#pools.get(name)
    if (!pool) throw new Error(`no function ${name}`)
    return pool.call({ event, env: contextOf(openid), offsetMs })
  }

  /** New processes from here on, for bundles that were built again. */
  renew(): void {
    for (const pool of this.#pools.values()) pool.renew()
  }

  /** Ends the process that runs a call. */
  kill(callId: string): void {
    for (const pool of this.#pools.values()) pool.kill(callId)
  }

  async close(): Promise<void> {
    await Promise.all([...this.#pools.values()].map((pool) => pool.close()))
  }

  #pool(name: string, folder: string, bundle: string): Pool {
    const { secretId, adminUrl, keys, onLine } = this.options
    return new Pool({
      name,
      bundle,
      timeoutMs: this.options.timeoutMs ?? timeoutMs(folder),
      onLine: (line) => onLine(name, line),
      secretId,
      env: {
        ...sdkEnvironment(secretId, adminUrl),
        ...Object.fromEntries(FUNCTION_KEYS.map((key) => [key, keys[key]])),
      },
    })
  }
}
