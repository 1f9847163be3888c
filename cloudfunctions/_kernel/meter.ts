/** Counts a call's round trips to the database. */
export interface Meter {
  readonly trips: number
  /** Rounds that had to wait for one another: parallel trips are one round. */
  readonly depth: number
  trip<T>(run: () => Promise<T>): Promise<T>
}

export function newMeter(): Meter {
  let trips = 0
  let depth = 0
  let underWay = 0
  return {
    get trips() {
      return trips
    },
    get depth() {
      return depth
    },
    async trip(run) {
      trips += 1
      if (underWay === 0) depth += 1
      underWay += 1
      try {
        return await run()
      } finally {
        underWay -= 1
      }
    },
  }
}
