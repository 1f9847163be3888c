/** A code that is being captured, and the fewest that others can have found on the shelf meanwhile. */
export interface Taking {
  fewest: number
}

/**
 * What is left of a reward, as a shopkeeper would count it: while tills are at work nobody knows exactly, so it is kept
 * between the fewest and the most that can be there. When all are done and swept up, the two are one number.
 */
export class Shelf {
  #fewest: number
  #most: number
  readonly #takings = new Set<Taking>()

  /** @param full how many were put in, or lie there every morning */
  constructor(
    readonly full: number,
    readonly daily: boolean,
  ) {
    this.#fewest = full
    this.#most = full
  }

  begin(): Taking {
    const taking = { fewest: this.#fewest }
    this.#takings.add(taking)
    this.#less()
    return taking
  }

  /** How it ended; `held`: nothing was posted, and one may be held until the sweep. @throws when more are gone than were there */
  end(taking: Taking, how: 'sold' | 'refused' | 'held'): void {
    this.#takings.delete(taking)
    if (how === 'refused') this.#fewest += 1
    if (how !== 'sold') return
    this.#most -= 1
    if (this.#most < 0) throw new Error(`one more was sold than the ${this.full} that were there`)
  }

  /** Somebody begins to bring one back. */
  returning(): void {
    this.#most += 1
  }

  /** It came back, or it did not. */
  returned(came: boolean): void {
    if (came) this.#fewest += 1
    else this.#most -= 1
  }

  /** After the sweep: nothing is held any more. @returns what is left */
  settle(): number {
    this.#fewest = this.#most
    return this.#most
  }

  refill(): void {
    this.#fewest = this.full
    this.#most = this.full
  }

  #less(): void {
    this.#fewest -= 1
    // Whoever is at work holds one of those that are missing, so one more is there for them.
    for (const taking of this.#takings) taking.fewest = Math.min(taking.fewest, this.#fewest + 1)
  }
}
