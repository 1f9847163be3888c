import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { FUNCTION_KEYS } from '../../../config/environment'
import { sdkEnvironment, type Keys, type WxContext } from '../identity/context'
import { readConfig, type FunctionConfig } from './config'
import { FunctionLog } from './function-log'
import { Pool } from './pool'

/** Node's own part of the memory that a function is given; the rest is its heap. */
const NODE_ITSELF_MB = 40
/** How long the cloud keeps a process without a call is not documented: some minutes. */
const IDLE_MS = 5 * 60_000
/** The vendor's limit on initialisation. */
const LOAD_LIMIT_MS = 60_000

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
  /** On whose behalf; empty between two calls. */
  readonly context: WxContext
}

interface Built {
  readonly config: FunctionConfig
  readonly pool: Pool
}

/** Every built function: a folder with an index.js. @throws one sentence when a config.json is wrong */
export class Functions {
  readonly log = new FunctionLog()
  readonly #built = new Map<string, Built>()

  constructor(private readonly options: FunctionsOptions) {
    const folders = existsSync(options.folder) ? readdirSync(options.folder) : []
    for (const name of folders) {
      const folder = join(options.folder, name)
      if (!existsSync(join(folder, 'index.js'))) continue
      const config = readConfig(folder, name)
      this.#built.set(name, { config, pool: this.#pool(name, folder, config) })
    }
  }

  has(name: string): boolean {
    return this.#built.has(name)
  }

  /** The timers that the functions declare. */
  triggers(): { functionName: string; name: string; cron: string }[] {
    return [...this.#built].flatMap(([functionName, { config }]) =>
      config.triggers.map(({ name, config: cron }) => ({ functionName, name, cron })),
    )
  }

  /** The call that a process runs now; a process that is gone, or none of ours, runs nothing. */
  callerAt(workerId: string): Caller {
    for (const [functionName, { pool }] of this.#built) {
      const call = pool.callAt(workerId)
      if (call !== undefined) return { functionName, callId: call?.id ?? '', context: call?.call.env ?? {} }
    }
    return { functionName: '', callId: '', context: {} }
  }

  /** Runs a function and answers its JSON. @throws FunctionError */
  async call(name: string, context: WxContext, event: unknown, offsetMs: number): Promise<string> {
    const built = this.#built.get(name)
    if (!built) throw new Error(`no function ${name}`)
    return built.pool.call({ event, env: context, offsetMs })
  }

  /** New processes from here on, for bundles that were built again. */
  renew(): void {
    for (const { pool } of this.#built.values()) pool.renew()
  }

  /** Ends the process that runs a call. */
  kill(callId: string): void {
    for (const { pool } of this.#built.values()) pool.kill(callId)
  }

  async close(): Promise<void> {
    await Promise.all([...this.#built.values()].map(({ pool }) => pool.close()))
  }

  #pool(name: string, folder: string, { timeout, memorySize }: FunctionConfig): Pool {
    const { secretId, adminUrl, keys, onLine } = this.options
    return new Pool({
      name,
      bundle: join(folder, 'index.js'),
      timeoutMs: this.options.timeoutMs ?? timeout * 1000,
      loadLimitMs: LOAD_LIMIT_MS,
      idleMs: IDLE_MS,
      heapMb: memorySize - NODE_ITSELF_MB,
      onLine: (line) => onLine(name, line),
      secretId,
      env: {
        ...sdkEnvironment(secretId, adminUrl),
        ...Object.fromEntries(FUNCTION_KEYS.map((key) => [key, keys[key]])),
      },
      log: this.log,
    })
  }
}
