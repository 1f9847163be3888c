import { randomUUID } from 'node:crypto'
import { FunctionError } from './function-error'
import type { CallRecord, FunctionLog, Outcome } from './function-log'

export interface Call {
  readonly event: unknown
  /** The caller's WeChat context, as environment variables. */
  readonly env: Readonly<Record<string, string>>
  readonly offsetMs: number
}

/** The process that has a call. */
interface Host {
  readonly processId: number | null
  /** Null when it has answered others before. */
  readonly loadMs: number | null
}

const LONGEST_ACTION = 80

const actionOf = (event: unknown): string | null => {
  const { action } = typeof event === 'object' && event !== null && 'action' in event ? event : {}
  return typeof action === 'string' ? action.slice(0, LONGEST_ACTION) : null
}

const sourceOf = (source = ''): CallRecord['source'] => {
  if (source.endsWith('scf')) return 'function'
  return source === 'wx_trigger' ? 'wx_trigger' : 'wx_client'
}

/** A call from its arrival to its one outcome, which goes to whoever waits and to the log. */
export class PendingCall {
  readonly id = randomUUID()
  /** The function's JSON. @throws FunctionError */
  readonly answer: Promise<string>
  /** How often it went back to the queue because its process was dead before it could begin. */
  returns = 0
  readonly #arrivedAt = performance.now()
  #resolve: (json: string) => void = () => undefined
  #reject: (error: FunctionError) => void = () => undefined
  #host: Host = { processId: null, loadMs: null }
  #sentAt: number | undefined
  #settled = false

  constructor(
    readonly functionName: string,
    readonly call: Call,
    private readonly log: FunctionLog,
  ) {
    this.answer = new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
    log.begin(this.id)
  }

  sentTo(host: Host): void {
    this.#host = host
    this.#sentAt = performance.now()
  }

  print(line: string): void {
    this.log.line(this.id, line)
  }

  succeed(json: string): void {
    if (this.#end('answered', Buffer.byteLength(json))) this.#resolve(json)
  }

  fail(error: FunctionError, answerBytes = 0): void {
    if (this.#end(error.outcome, answerBytes)) this.#reject(error)
  }

  #end(outcome: Outcome, answerBytes: number): boolean {
    if (this.#settled) return false
    this.#settled = true
    const { event, env, offsetMs } = this.call
    const now = performance.now()
    const sentAt = this.#sentAt ?? now
    this.log.end({
      callId: this.id,
      functionName: this.functionName,
      action: actionOf(event),
      source: sourceOf(env['TCB_SOURCE']),
      startedAt: Math.round(Date.now() + offsetMs - (now - this.#arrivedAt)),
      queuedMs: Math.round(sentAt - this.#arrivedAt),
      coldStart: this.#host.loadMs !== null,
      loadMs: this.#host.loadMs,
      processId: this.#host.processId,
      durationMs: Math.round(now - sentAt),
      outcome,
      answerBytes,
    })
    return true
  }
}
