import { fork, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { FunctionError } from './function-error'
import type { PendingCall } from './pending-call'

export interface WorkerOptions {
  readonly name: string
  readonly bundle: string
  readonly timeoutMs: number
  /** The time that a bundle has to load before it counts as hanging. */
  readonly loadLimitMs: number
  /** A process that had no call for so long is ended. */
  readonly idleMs: number
  readonly heapMb: number
  /** The run's secret; each process signs with it and its own name behind it. */
  readonly secretId: string
  readonly env: Readonly<Record<string, string>>
  readonly onLine: (line: string) => void
}

interface Listeners {
  /** It may take a call now. */
  onFree(): void
  /** The process is no more; its call, if it had one, is settled or was never begun. */
  onGone(): void
}

type Ending = 'idle' | 'renewed' | 'timeout' | 'memory' | 'crash' | 'fault' | 'closed'

const MESSAGE = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('begun'), id: z.string() }),
  z.object({ type: z.literal('line'), line: z.string() }),
  z.object({ type: z.literal('answer'), id: z.string(), json: z.string() }),
  z.object({ type: z.literal('tooLarge'), id: z.string(), bytes: z.number() }),
  z.object({ type: z.literal('failure'), id: z.string(), message: z.string() }),
])
type Message = z.output<typeof MESSAGE>

const PROGRAM = join(__dirname, 'worker.cjs')
/** For what a process wrote while it died; longer only if a process of its own holds the pipe. */
const LAST_WORDS_MS = 200
/** Lines kept of what goes past the console, straight to the pipe, between two calls. */
const MOST_PIPED_LINES = 5000

/** One process of a function. It loads, takes one call at a time, and dies alone; whatever happens, `onGone` comes once. */
export class WorkerProcess {
  readonly id = randomBytes(6).toString('hex')
  readonly gone: Promise<void>
  call: PendingCall | undefined
  /** Takes no call after the one it has. */
  spent = false
  readonly #child: ChildProcess
  readonly #startedAt = performance.now()
  #loadMs: number | undefined
  #isFresh = true
  #begun = false
  #ending: Ending | undefined
  #timer: NodeJS.Timeout | undefined
  #isOutOfMemory = false
  #pipedLines = 0

  constructor(
    private readonly options: WorkerOptions,
    private readonly listeners: Listeners,
  ) {
    this.#child = this.#fork()
    this.gone = this.#untilGone()
    this.#after(options.loadLimitMs, 'timeout')
  }

  get isLoading(): boolean {
    return this.#loadMs === undefined
  }

  get isFree(): boolean {
    return !this.isLoading && !this.call && !this.spent && !this.#ending && this.#child.connected
  }

  /** It died by itself before its function saw the call it has, which may therefore run elsewhere. */
  get neverBegan(): boolean {
    return !this.#begun && this.#ending === 'crash'
  }

  /** How a call fails that this process takes with it, or that waited for it to load. */
  get lastError(): FunctionError {
    const { name, timeoutMs } = this.options
    if (this.#ending === 'closed') return new FunctionError('crashed', 'shutting down')
    if (this.isLoading)
      return new FunctionError(this.#ending === 'timeout' ? 'timedOut' : 'crashed', `${name} does not load`)
    if (this.#ending === 'timeout')
      return new FunctionError('timedOut', `${name} gave no answer within ${timeoutMs / 1000} s`)
    return new FunctionError('crashed', `${name} ended without an answer`)
  }

  take(call: PendingCall): void {
    this.call = call
    this.#begun = false
    this.#pipedLines = 0
    call.sentTo({ processId: this.#child.pid ?? null, loadMs: this.#isFresh ? (this.#loadMs ?? null) : null })
    this.#isFresh = false
    this.#after(this.options.timeoutMs, 'timeout')
    const { event, env, offsetMs } = call.call
    this.#child.send({ id: call.id, event, env, offsetMs })
  }

  end(why: Ending): void {
    this.#ending ??= why
    this.#child.kill('SIGKILL')
  }

  /** Ends as soon as it has no call. */
  retire(): void {
    this.spent = true
    if (!this.call) this.end('renewed')
  }

  #fork(): ChildProcess {
    const { name, bundle, secretId, env, heapMb } = this.options
    const child = fork(PROGRAM, [bundle], {
      env: {
        PATH: process.env['PATH'] ?? '',
        NODE_ENV: 'production',
        SCF_FUNCTIONNAME: name,
        ...env,
        TENCENTCLOUD_SECRETID: secretId + this.id,
      },
      execArgv: [`--max-old-space-size=${heapMb}`],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    child.on('message', (message) => {
      // Nothing that a function says may end the local cloud, not even what it should not be able to say.
      const heard = MESSAGE.safeParse(message)
      if (heard.success) this.#hear(heard.data)
    })
    // What reaches these is written by node itself, when it dies, or by a function that goes past the console.
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => text.split('\n').forEach((line) => this.#piped(line)))
    }
    return child
  }

  /** All that the process said is heard before it counts as gone, so that an answer is not lost to the death after it. */
  async #untilGone(): Promise<void> {
    const child = this.#child
    await new Promise<void>((resolve) => {
      child.once('close', () => resolve())
      child.once('exit', () => setTimeout(resolve, LAST_WORDS_MS).unref())
      child.on('error', () => (child.pid === undefined ? resolve() : child.kill('SIGKILL')))
    })
    clearTimeout(this.#timer)
    this.#ending ??= this.#isOutOfMemory ? 'memory' : 'crash'
    if (this.#ending !== 'closed') this.#say(`ended: ${this.#ending}${this.isLoading ? ' while loading' : ''}`)
    this.listeners.onGone()
  }

  #hear(message: Message): void {
    if (message.type === 'ready') {
      this.#loadMs = Math.round(performance.now() - this.#startedAt)
      this.#say(`cold start ${this.#loadMs} ms`)
      return this.#rest()
    }
    if (message.type === 'line') return this.#print(message.line)
    const { call } = this
    if (call?.id !== message.id) return
    if (message.type === 'begun') {
      this.#begun = true
      return
    }
    this.call = undefined
    this.#settle(call, message)
    if (this.spent) this.end('renewed')
    else this.#rest()
  }

  #settle(call: PendingCall, message: Extract<Message, { id: string }>): void {
    if (message.type === 'answer') call.succeed(message.json)
    else if (message.type === 'failure') call.fail(new FunctionError('failed', message.message))
    else if (message.type === 'tooLarge') {
      call.fail(new FunctionError('tooLarge', 'cloudfunction result size exceed limit (1MB)'), message.bytes)
    }
  }

  #rest(): void {
    this.#after(this.options.idleMs, 'idle')
    this.#timer?.unref()
    this.listeners.onFree()
  }

  #after(ms: number, why: Ending): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.end(why), ms)
  }

  #piped(line: string): void {
    this.#isOutOfMemory ||= line.includes('JavaScript heap out of memory')
    if (this.#pipedLines++ < MOST_PIPED_LINES) this.#print(line)
  }

  #print(line: string): void {
    if (line.trim() === '') return
    this.call?.print(line)
    this.options.onLine(line)
  }

  #say(what: string): void {
    this.options.onLine(`process ${this.#child.pid ?? 'none'} ${what}`)
  }
}
