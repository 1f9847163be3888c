import type { Clock } from '../clock'
import { FunctionError } from '../functions/function-error'
import type { Outcome } from '../functions/function-log'
import type { Functions } from '../functions/functions'
import { TIMER_CONTEXT } from '../identity/context'
import { cronOf } from './cron'

/** As the vendor documents it for asynchronous calls: an error is retried twice, a minute apart. */
const RETRIES = 2
const RETRY_MS = 60_000
/** The longest that a timeout of node can be, nearly; the clock is looked at again then. */
const LONGEST_SLEEP_MS = 24 * 60 * 60_000

interface Timer {
  readonly functionName: string
  readonly name: string
  readonly cron: string
  readonly after: (now: number) => number | null
  next: number | null
  last: TimerStatus['last']
}

interface Retry {
  readonly timer: Timer
  readonly event: object
  readonly retriesLeft: number
  at: number
}

export interface TimerStatus {
  readonly function: string
  readonly name: string
  readonly cron: string
  /** Milliseconds since 1970 by the local cloud's clock, as `at` is; null when it will not fire again. */
  readonly next: number | null
  readonly last: { readonly at: number; readonly outcome: Outcome } | null
}

/** The event as the vendor documents it; Time is UTC, to the second. */
const eventOf = ({ name }: Timer, at: number): object => ({
  Type: 'Timer',
  TriggerName: name,
  Time: `${new Date(at).toISOString().slice(0, 19)}Z`,
  Message: '',
})

/**
 * Fires the functions' timers by the local cloud's clock. A firing does not wait for the one before it: the platform
 * calls asynchronously. What a moved clock jumps over is not made up for; the next firing is the first after the new time.
 */
export class Timers {
  readonly #timers: readonly Timer[]
  readonly #retries = new Set<Retry>()
  #sleep: NodeJS.Timeout | undefined
  #closed = false

  constructor(
    private readonly functions: Functions,
    private readonly clock: Clock,
    /** False: they fire only when told to. */
    private readonly byTheClock = true,
  ) {
    this.#timers = functions.triggers().map((trigger) => {
      const after = cronOf(trigger.cron)
      return { ...trigger, after, next: after(clock.now()), last: null }
    })
    clock.onMoved = () => this.#moved()
    this.#wait()
  }

  list(): TimerStatus[] {
    return this.#timers.map(({ functionName, name, cron, next, last }) => ({
      function: functionName,
      name,
      cron,
      next,
      last,
    }))
  }

  /**
   * Fires one now, as if its moment had come.
   * @param name `<function>.<trigger>`, or the trigger's name when only one has it
   * @returns undefined when no timer, or more than one, has that name
   */
  async fireNow(name: string): Promise<Outcome | undefined> {
    const named = this.#timers.filter((timer) => name === timer.name || name === `${timer.functionName}.${timer.name}`)
    const [timer] = named
    return timer && named.length === 1 ? this.#fire(timer, eventOf(timer, this.clock.now()), RETRIES) : undefined
  }

  /** Nothing fires any more, nor is tried again. */
  close(): void {
    this.#closed = true
    clearTimeout(this.#sleep)
  }

  async #fire(timer: Timer, event: object, retriesLeft: number): Promise<Outcome> {
    const outcome = await this.functions.call(timer.functionName, TIMER_CONTEXT, event, this.clock.offsetMs).then(
      () => 'answered' as const,
      (error: unknown) => {
        if (error instanceof FunctionError) return error.outcome
        throw error
      },
    )
    timer.last = { at: this.clock.now(), outcome }
    if (outcome !== 'answered' && retriesLeft > 0) {
      this.#retries.add({ timer, event, retriesLeft: retriesLeft - 1, at: this.clock.now() + RETRY_MS })
      this.#wait()
    }
    return outcome
  }

  #fireDue(): void {
    if (!this.byTheClock) return
    const now = this.clock.now()
    for (const timer of this.#timers) {
      if (timer.next === null || timer.next > now) continue
      void this.#fire(timer, eventOf(timer, timer.next), RETRIES)
      timer.next = timer.after(now)
    }
    for (const retry of this.#retries) {
      if (retry.at > now) continue
      this.#retries.delete(retry)
      void this.#fire(retry.timer, retry.event, retry.retriesLeft)
    }
    this.#wait()
  }

  #moved(): void {
    if (this.#closed) return
    const now = this.clock.now()
    for (const timer of this.#timers) timer.next = timer.after(now)
    for (const retry of this.#retries) retry.at = Math.min(retry.at, now + RETRY_MS)
    this.#fireDue()
  }

  #wait(): void {
    clearTimeout(this.#sleep)
    if (this.#closed || !this.byTheClock) return
    const moments = [...this.#timers.map(({ next }) => next ?? Infinity), ...[...this.#retries].map(({ at }) => at)]
    const first = Math.min(...moments)
    if (first === Infinity) return
    const ms = Math.min(Math.max(first - this.clock.now(), 0), LONGEST_SLEEP_MS)
    this.#sleep = setTimeout(() => this.#fireDue(), ms).unref()
  }
}
