/** A round trip to /admin that a call made. */
export interface TripRecord {
  /** `database.getDocument`, … */
  readonly action: string
  readonly collection: string | null
  /** When it arrived, milliseconds since 1970 by the local cloud's clock. */
  readonly at: number
  readonly ms: number
  /** The SDK's code when it was refused. */
  readonly code: string | null
}

export type Outcome = 'answered' | 'failed' | 'timedOut' | 'crashed' | 'tooLarge'

/** One call of a function. Neither what came in nor what went out is in it, nor who called. */
export interface CallRecord {
  readonly callId: string
  readonly functionName: string
  /** The event's `action`, when it is a text. */
  readonly action: string | null
  readonly source: 'wx_client' | 'wx_trigger' | 'function'
  /** When it arrived, milliseconds since 1970 by the local cloud's clock. */
  readonly startedAt: number
  /** From its arrival until a process had it, loading included. */
  readonly queuedMs: number
  /** It is the first call of its process. */
  readonly coldStart: boolean
  /** What that process took to load, when it is. */
  readonly loadMs: number | null
  /** Null when no process had it. */
  readonly processId: number | null
  /** From a process having it until its outcome. */
  readonly durationMs: number
  readonly outcome: Outcome
  readonly answerBytes: number
  readonly trips: readonly TripRecord[]
  /** The last that it printed. */
  readonly lines: readonly string[]
}

const MOST_CALLS = 500
const MOST_TRIPS = 200
const MOST_LINES = 50
const LONGEST_LINE = 1000

interface Notes {
  readonly trips: TripRecord[]
  readonly lines: string[]
}

/** What became of the last calls, in memory. */
export class FunctionLog {
  readonly #running = new Map<string, Notes>()
  readonly #calls: (CallRecord & Notes)[] = []

  /** The last 500 that have ended, newest first. */
  calls(): readonly CallRecord[] {
    return this.#calls
  }

  begin(callId: string): void {
    this.#running.set(callId, { trips: [], lines: [] })
  }

  /** A trip may be answered after the call that made it has ended; one that belongs to no call is not kept. */
  trip(callId: string, trip: TripRecord): void {
    const notes = this.#running.get(callId) ?? this.#calls.find((call) => call.callId === callId)
    if (notes && notes.trips.length < MOST_TRIPS) notes.trips.push(trip)
  }

  line(callId: string, line: string): void {
    const lines = this.#running.get(callId)?.lines
    if (!lines) return
    lines.push(line.slice(0, LONGEST_LINE))
    if (lines.length > MOST_LINES) lines.shift()
  }

  end(call: Omit<CallRecord, 'trips' | 'lines'>): void {
    this.#calls.unshift({ ...call, ...(this.#running.get(call.callId) ?? { trips: [], lines: [] }) })
    this.#running.delete(call.callId)
    if (this.#calls.length > MOST_CALLS) this.#calls.pop()
  }
}
