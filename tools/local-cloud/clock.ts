/** The local cloud's clock: the machine's, plus an offset that is set to try out what happens later, or earlier. */
export class Clock {
  offsetMs = 0

  /** Milliseconds since 1970. */
  now(): number {
    return Date.now() + this.offsetMs
  }
}
