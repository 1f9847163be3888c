/** The local cloud's clock: the machine's, plus an offset that is set to try out what happens later, or earlier. */
export class Clock {
  /** Told when the clock was moved. */
  onMoved: () => void = () => undefined
  #offsetMs = 0

  get offsetMs(): number {
    return this.#offsetMs
  }

  set offsetMs(ms: number) {
    this.#offsetMs = ms
    this.onMoved()
  }

  /** Milliseconds since 1970. */
  now(): number {
    return Date.now() + this.#offsetMs
  }
}
