import { FunctionError } from './function-error'
import type { FunctionLog } from './function-log'
import { PendingCall, type Call } from './pending-call'
import { WorkerProcess, type WorkerOptions } from './worker-process'

export interface PoolOptions extends WorkerOptions {
  readonly log: FunctionLog
}

const MOST_PROCESSES = 4
/** How often a call may be given to a process that was dying already; more, and it is the call that they die of. */
const MOST_RETURNS = 10

/**
 * The processes of one function. Each answers one call at a time, because the SDK reads the caller from the
 * environment; a process is started when a call finds none free, loads before the call's clock starts,
 * and dies alone. Every call gets exactly one outcome.
 */
export class Pool {
  readonly #workers = new Set<WorkerProcess>()
  readonly #queue: PendingCall[] = []
  #closed = false

  constructor(private readonly options: PoolOptions) {}

  /** Answers the function's JSON. @throws FunctionError */
  call(call: Call): Promise<string> {
    const pending = new PendingCall(this.options.name, call, this.options.log)
    if (this.#closed) pending.fail(new FunctionError('crashed', 'shutting down'))
    else {
      this.#queue.push(pending)
      this.#dispatch()
    }
    return pending.answer
  }

  /** The call that this process runs, null when it has none; undefined when it is no process of this function. */
  callAt(workerId: string): PendingCall | null | undefined {
    for (const { id, call } of this.#workers) if (id === workerId) return call ?? null
    return undefined
  }

  /** Ends the process that runs this call, if it is one of this function. */
  kill(callId: string): void {
    for (const worker of this.#workers) if (worker.call?.id === callId) worker.end('fault')
  }

  /** No process started so far takes another call. */
  renew(): void {
    for (const worker of this.#workers) worker.retire()
  }

  /** Ends every process; answers when they are gone. */
  async close(): Promise<void> {
    this.#closed = true
    for (const waiting of this.#queue.splice(0)) waiting.fail(new FunctionError('crashed', 'shutting down'))
    for (const worker of this.#workers) worker.end('closed')
    await Promise.all([...this.#workers].map(({ gone }) => gone))
  }

  #dispatch(): void {
    if (this.#closed) return
    for (const worker of this.#workers) {
      if (!worker.isFree) continue
      const next = this.#queue.shift()
      if (!next) return
      worker.take(next)
    }
    let loading = [...this.#workers].filter(({ isLoading }) => isLoading).length
    for (; loading < this.#queue.length && this.#workers.size < MOST_PROCESSES; loading++) this.#start()
  }

  #start(): void {
    const worker: WorkerProcess = new WorkerProcess(this.options, {
      onFree: () => this.#dispatch(),
      onGone: () => this.#bury(worker),
    })
    this.#workers.add(worker)
  }

  #bury(worker: WorkerProcess): void {
    this.#workers.delete(worker)
    const { call } = worker
    if (call && worker.neverBegan && call.returns < MOST_RETURNS && !this.#closed) {
      // It was dying of the call before when it was given this one, of which its function saw nothing.
      call.returns += 1
      this.#queue.unshift(call)
    } else if (call) call.fail(worker.lastError)
    // A bundle that does not load would be started for ever: each start that fails costs one of the waiting calls.
    else if (worker.isLoading && !worker.spent) this.#queue.shift()?.fail(worker.lastError)
    this.#dispatch()
  }
}
