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
  /** From its arrival until a process had it. */
  readonly queuedMs: number
  /** Its process was started for it. */
  readonly coldStart: boolean
  /** What that process took to load, when it was. */
  readonly loadMs: number | null
  /** Null when none ever had it. */
  readonly processId: number | null
  /** From its process having it until its outcome. */
  readonly durationMs: number
  readonly outcome: Outcome
  readonly answerBytes: number
  readonly trips: readonly TripRecord[]
  /** The last that it printed. */
  readonly lines: readonly string[]
}

/** What is known of a call while it runs. */
export interface OpenCall {
  readonly record: Omit<CallRecord, 'outcome' | 'durationMs' | 'answerBytes' | 'trips' | 'lines'>
}

const MOST_CALLS = 500
const MOST_TRIPS = 200
const MOST_LINES = 50
const MOST_LINE_LENGTH = 1000

interface Notes {
  readonly trips: TripRecord[]
  readonly lines: string[]
  call: CallRecord | undefined
}
