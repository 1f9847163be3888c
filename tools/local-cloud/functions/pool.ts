import { fork, type ChildProcess } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'

/** A call that got no answer: its process died, threw or ran out of time. Says nothing about why to the caller. */
export class FunctionError extends Error {}

export interface Call {
  readonly event: unknown
  /** The caller's WeChat context, as environment variables. */
  readonly env: Readonly<Record<string, string>>
  readonly offsetMs: number
}

interface Waiting extends Call {
  readonly id: string
  resolve(json: string): void
  reject(error: FunctionError): void
}

const MESSAGE = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('line'), line: z.string() }),
  z.object({ type: z.literal('answer'), id: z.string(), json: z.string() }),
  z.object({ type: z.literal('failure'), id: z.string() }),
])

interface Worker {
  readonly id: string
  readonly child: ChildProcess
  ready: boolean
  /** Ends after the call it has. */
  spent: boolean
  call: Waiting | undefined
  timer: NodeJS.Timeout | undefined
}

export interface PoolOptions {
  readonly name: string
  readonly bundle: string
  readonly timeoutMs: number
  /** The run's secret; each process signs with it and its own name behind it. */
  readonly secretId: string
  readonly env: Readonly<Record<string, string>>
  readonly onLine: (line: string) => void
}

const MOST_PROCESSES = 4
const WORKER = join(__dirname, 'worker.cjs')

/**
 * The processes of one function. Each answers one call at a time, because the SDK reads the caller from the
 * environment; a process is started when a call finds none free, loads before the call's clock starts,
 * and dies alone.
 */
export class Pool {
  readonly #workers = new Set<Worker>()
  readonly #queue: Waiting[] = []
  #closed = false

  constructor(private readonly options: PoolOptions) {}

  /** Answers the function's JSON. @throws FunctionError */
  call(call: Call): Promise<string> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(new FunctionError(`${this.options.name} is shutting down`))
      this.#queue.push({ ...call, id: randomUUID(), resolve, reject })
      this.#dispatch()
    })
  }

  /** The call that this process runs, '' when it has none; undefined when it is no process of this function. */
  callAt(workerId: string): string | undefined {
    for (const { id, call } of this.#workers) if (id === workerId) return call?.id ?? ''
    return undefined
  }

  /** Ends the process that runs this call, if it is one of this function. */
  kill(callId: string): void {
    for (const { call, child } of this.#workers) if (call?.id === callId) child.kill('SIGKILL')
  }

  /** No process started so far takes another call. */
  renew(): void {
    for (const worker of this.#workers) {
      worker.spent = true
      if (!worker.call) worker.child.kill('SIGKILL')
    }
  }

  /** Ends every process; answers when they are gone. */
  async close(): Promise<void> {
    this.#closed = true
    for (const waiting of this.#queue.splice(0)) waiting.reject(new FunctionError('shutting down'))
    await Promise.all(
      [...this.#workers].map(
        ({ child }) =>
          new Promise<void>((resolve) => {
            child.once('exit', () => resolve())
            child.kill('SIGKILL')
          }),
      ),
    )
  }

  #dispatch(): void {
    for (const worker of this.#workers) {
      if (!worker.ready || worker.call || worker.spent) continue
      const next = this.#queue.shift()
      if (!next) return
      this.#send(worker, next)
    }
    const starting = [...this.#workers].filter(({ ready }) => !ready).length
    if (this.#queue.length > starting && this.#workers.size < MOST_PROCESSES) this.#start()
  }

  #send(worker: Worker, call: Waiting): void {
    worker.call = call
    worker.timer = setTimeout(() => {
      this.options.onLine(`${this.options.name}: no answer within ${this.options.timeoutMs} ms`)
      worker.child.kill('SIGKILL')
    }, this.options.timeoutMs)
    worker.child.send({ id: call.id, event: call.event, env: call.env, offsetMs: call.offsetMs })
  }

  #start(): void {
    const { name, bundle, secretId, env } = this.options
    const id = randomBytes(6).toString('hex')
    const child = fork(WORKER, [bundle], {
      env: {
        PATH: process.env['PATH'] ?? '',
        NODE_ENV: 'production',
        SCF_FUNCTIONNAME: name,
        ...env,
        TENCENTCLOUD_SECRETID: secretId + id,
      },
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    const worker: Worker = { id, child, ready: false, spent: false, call: undefined, timer: undefined }
    this.#workers.add(worker)
    child.on('message', (message) => this.#hear(worker, message))
    // What reaches these is written by node itself, when it dies.
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => text.split('\n').forEach((line) => this.#line(line)))
    }
    child.on('error', () => child.kill('SIGKILL'))
    child.on('exit', () => this.#bury(worker))
    if (this.#queue.length > [...this.#workers].filter(({ ready }) => !ready).length) this.#dispatch()
  }

  #line(line: string): void {
    if (line.trim() !== '') this.options.onLine(line)
  }

  #hear(worker: Worker, message: unknown): void {
    const heard = MESSAGE.parse(message)
    if (heard.type === 'line') return this.#line(heard.line)
    if (heard.type === 'ready') worker.ready = true
    else if (worker.call?.id === heard.id) {
      const { call } = worker
      this.#release(worker)
      if (heard.type === 'answer') call.resolve(heard.json)
      else call.reject(new FunctionError(`${this.options.name} failed`))
    }
    this.#dispatch()
  }

  #release(worker: Worker): void {
    clearTimeout(worker.timer)
    worker.call = undefined
    if (worker.spent) worker.child.kill('SIGKILL')
  }

  #bury(worker: Worker): void {
    this.#workers.delete(worker)
    const { call } = worker
    this.#release(worker)
    call?.reject(new FunctionError(`${this.options.name} ended without an answer`))
    // A bundle that dies while loading would be started for ever: its waiting calls fail with it.
    if (!worker.ready && !worker.spent)
      for (const waiting of this.#queue.splice(0)) waiting.reject(new FunctionError('does not load'))
    if (!this.#closed) this.#dispatch()
  }
}
