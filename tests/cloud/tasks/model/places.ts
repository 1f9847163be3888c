/** A task's places as anybody would keep them with pencil and paper: so many slots, each of a branch or free, with one person or none. */
interface Slot {
  branch: string | null
  person: string | null
  answered: boolean
}

export type Step =
  | { readonly do: 'claim' | 'release' | 'wait'; readonly branch: string; readonly places: number }
  | { readonly do: 'stopWaiting'; readonly branch: string }
  | { readonly do: 'offer' | 'accept'; readonly branch: string; readonly other: string; readonly places: number }
  | { readonly do: 'decline' | 'takeBack'; readonly branch: string; readonly other: string }
  | { readonly do: 'assign'; readonly branch: string; readonly people: readonly string[] }
  /** `branch` null: the community frees a place that no branch gave. */
  | { readonly do: 'free'; readonly branch: string | null; readonly person: string }
  | { readonly do: 'join'; readonly person: string; readonly source: 'free' | 'branch' | 'offered' }
  | { readonly do: 'leave'; readonly person: string }
  /** The community wants so many places, on the first day or the one after. */
  | { readonly do: 'revise'; readonly places: number; readonly day: Day }
  | { readonly do: 'withdraw' }
  /** The timer gives what is free to those who wait. */
  | { readonly do: 'sweep' }

/** The day of the task: the first, or one later. */
export type Day = 0 | 1
/** How late it is: `early` places can be claimed, `late` no more, `begun` the task runs. */
export type Hour = 'early' | 'late' | 'begun'
/** What the clock shows: early, late, just after the begin of the first day, and of the second. */
export type Clock = 0 | 1 | 2 | 3
const BEGUN = { 0: 2, 1: 3 } as const satisfies Record<Day, Clock>

const count = <T>(items: readonly T[], test: (item: T) => boolean): number => items.filter(test).length

export class PlacesModel {
  clock: Clock = 0
  private day: Day = 0
  private open = true
  private slots: Slot[]
  private line: { branch: string; places: number }[] = []
  private readonly offers = new Map<string, { to: string; places: number }>()

  constructor(
    places: number,
    /** Who leads or belongs to which branch. */
    private readonly home: Readonly<Record<string, string>>,
    private readonly leaders: Readonly<Record<string, string>>,
  ) {
    this.slots = Array.from({ length: places }, () => ({ branch: null, person: null, answered: false }))
  }

  private readonly emptyOf = (branch: string | null) =>
    this.slots.filter((slot) => slot.branch === branch && slot.person === null)
  private readonly slotOf = (person: string) => this.slots.find((slot) => slot.person === person)
  private readonly has = (branch: string) => this.slots.some((slot) => slot.branch === branch)
  private readonly waits = (branch: string) => this.line.some((one) => one.branch === branch)

  private give(slots: readonly Slot[], branch: string | null): void {
    for (const slot of slots) slot.branch = branch
    for (const from of this.offers.keys()) if (!this.has(from)) this.offers.delete(from)
  }

  private waitLess(branch: string, places: number): void {
    this.line = this.line
      .map((one) => (one.branch === branch ? { ...one, places: one.places - places } : one))
      .filter((one) => one.places > 0)
  }

  private moveUp(): void {
    for (const { branch, places } of this.line) {
      const free = this.emptyOf(null).slice(0, places)
      this.give(free, branch)
      this.waitLess(branch, free.length)
    }
  }

  private get hour(): Hour {
    return this.clock >= BEGUN[this.day] ? 'begun' : this.clock > 0 ? 'late' : 'early'
  }

  /** Time passes, as far as there is any left. */
  waitUntil(hour: Exclude<Hour, 'early'>): void {
    const to = hour === 'late' ? 1 : BEGUN[this.day]
    if (to > this.clock) this.clock = to
  }

  /** Whether the rules allow the step now. */
  allows(step: Step): boolean {
    const copy = new PlacesModel(0, this.home, this.leaders)
    copy.clock = this.clock
    copy.day = this.day
    copy.open = this.open
    copy.slots = this.slots.map((slot) => ({ ...slot }))
    copy.line = [...this.line]
    for (const [from, offer] of this.offers) copy.offers.set(from, offer)
    return copy.take(step)
  }

  /** Takes the step if the rules allow it. @returns whether they do */
  take(step: Step): boolean {
    if (step.do === 'sweep') {
      if (this.open && this.hour !== 'begun') this.moveUp()
      return true
    }
    if (!this.open) return false
    if (step.do === 'withdraw') {
      this.open = false
      return true
    }
    if (step.do === 'revise') return this.revise(step)
    if ('other' in step) return this.handOver(step)
    if ('people' in step || 'person' in step) return this.person(step)
    return this.ofBranch(step)
  }

  private revise({ places, day }: Extract<Step, { do: 'revise' }>): boolean {
    const free = this.emptyOf(null)
    const over = day !== this.day && this.clock > BEGUN[day]
    if (over || places < this.slots.length - free.length) return false
    const given = this.slots.filter((slot) => !free.includes(slot))
    const empty = Array.from({ length: places - given.length }, () => ({ branch: null, person: null, answered: false }))
    this.slots = [...given, ...empty]
    this.day = day
    return true
  }

  private ofBranch(step: Extract<Step, { do: 'claim' | 'release' | 'wait' | 'stopWaiting' }>): boolean {
    switch (step.do) {
      case 'claim': {
        const free = this.emptyOf(null)
        if (this.hour !== 'early' || this.has(step.branch) || free.length < step.places) return false
        this.give(free.slice(0, step.places), step.branch)
        this.line = this.line.filter((one) => one.branch !== step.branch)
        return true
      }
      case 'release': {
        const empty = this.emptyOf(step.branch)
        if (this.hour === 'begun' || empty.length < step.places) return false
        this.give(empty.slice(0, step.places), null)
        this.line = this.line.filter((one) => one.branch !== step.branch)
        this.moveUp()
        return true
      }
      case 'wait':
        if (this.hour === 'begun' || this.has(step.branch) || this.waits(step.branch)) return false
        if (this.emptyOf(null).length > 0) return false
        this.line.push({ branch: step.branch, places: step.places })
        return true
      case 'stopWaiting':
        break
    }
    if (!this.waits(step.branch)) return false
    this.line = this.line.filter((one) => one.branch !== step.branch)
    return true
  }

  private handOver(step: Extract<Step, { other: string }>): boolean {
    if (step.do === 'offer') {
      if (this.hour === 'begun' || step.branch === step.other || this.offers.has(step.branch)) return false
      if (this.emptyOf(step.branch).length < step.places) return false
      this.offers.set(step.branch, { to: step.other, places: step.places })
      return true
    }
    const [giver, taker] = step.do === 'takeBack' ? [step.branch, step.other] : [step.other, step.branch]
    const offer = this.offers.get(giver)
    if (offer?.to !== taker) return false
    if (step.do === 'accept') {
      const empty = this.emptyOf(giver)
      if (this.hour === 'begun' || offer.places !== step.places || empty.length < offer.places) return false
      this.give(empty.slice(0, offer.places), taker)
      this.waitLess(taker, offer.places)
    }
    this.offers.delete(giver)
    return true
  }

  private person(step: Extract<Step, { do: 'assign' | 'free' | 'join' | 'leave' }>): boolean {
    if (step.do === 'assign') {
      const empty = this.emptyOf(step.branch)
      if (empty.length < step.people.length || step.people.some(this.slotOf)) return false
      step.people.forEach((person, index) => {
        const slot = empty[index]
        if (slot) Object.assign(slot, { person, answered: this.leaders[step.branch] === person })
      })
      return true
    }
    const slot = this.slotOf(step.person)
    if (step.do === 'free') {
      if (slot?.branch !== step.branch || (slot.answered && this.hour !== 'begun')) return false
      Object.assign(slot, { person: null, answered: false })
      return true
    }
    if (step.do === 'leave') {
      if (!slot || this.hour === 'begun') return false
      Object.assign(slot, { person: null, answered: false })
      // A place of a branch stays the branch's: then nothing has come free for those who wait.
      if (slot.branch === null) this.moveUp()
      return true
    }
    if (step.source === 'offered') {
      if (!slot || slot.answered) return false
      slot.answered = true
      return true
    }
    const pool = this.emptyOf(step.source === 'free' ? null : (this.home[step.person] ?? ''))[0]
    if (slot || !pool) return false
    Object.assign(pool, { person: step.person, answered: true })
    return true
  }

  /** The same as `shown` of what is stored. */
  shown() {
    const branches = [...new Set(this.slots.flatMap(({ branch }) => branch ?? []))].sort()
    return {
      placesLeft: this.emptyOf(null).length,
      branches: Object.fromEntries(
        branches.map((branch) => [
          branch,
          {
            places: count(this.slots, (slot) => slot.branch === branch),
            placesLeft: this.emptyOf(branch).length,
          },
        ]),
      ),
      people: Object.fromEntries(
        this.slots.flatMap(({ branch, person, answered }) =>
          person === null ? [] : [[person, { branchId: branch, state: answered ? 'coming' : 'offered' }] as const],
        ),
      ),
      standby: this.line,
      handovers: Object.fromEntries(this.offers),
    }
  }
}
