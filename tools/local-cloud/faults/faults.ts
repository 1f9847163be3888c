import { DatabaseError } from '../database/errors'
import type { AdminAnswer, Trip } from '../protocol/admin'
import { chooserOf, type FaultKind, type FaultPlan } from './plan'

/** One fault that happened. */
export interface Injected {
  /** Milliseconds since 1970, by the local cloud's clock. */
  readonly at: number
  readonly functionName: string
  readonly callId: string
  /** Which trip of its call, from 1. */
  readonly trip: number
  readonly action: string
  readonly kind: FaultKind
}

/** `cut`: the connection breaks off. `silence`: nobody ever answers. */
type Delivery = AdminAnswer | 'cut' | 'silence'

const RECORD_KEPT = 1000

/** Applies a trip for whose answer nobody waits: that it was refused changes nothing for the caller. */
const apply = async (answer: () => Promise<AdminAnswer>): Promise<void> => {
  try {
    await answer()
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error
  }
}

/** Faults on demand, between the functions and everything the cloud offers them. Off until a plan is set. */
export class Faults {
  #plan: FaultPlan | null = null
  #choose: ReturnType<typeof chooserOf> = () => undefined
  #record: Injected[] = []
  readonly #trips = new Map<string, number>()

  /** @param kill ends the process that runs a call */
  constructor(private readonly kill: (callId: string) => void) {}

  /** Switches faults on, in place of any plan before; calls and trips are counted from here, and the record begins anew. */
  plan(plan: FaultPlan): void {
    this.#plan = plan
    this.#choose = chooserOf(plan)
    this.#record = []
    this.#trips.clear()
  }

  /** Switches faults off; the record stays. */
  clear(): void {
    this.#plan = null
    this.#choose = () => undefined
  }

  get current(): FaultPlan | null {
    return this.#plan
  }

  /** What happened under the latest plan, oldest first, the last 1,000. */
  get record(): readonly Injected[] {
    return this.#record
  }

  /** Answers a trip as well or as badly as the plan says. @throws DatabaseError as the trip itself, or for `failBefore` */
  async deliver(trip: Trip, answer: () => Promise<AdminAnswer>): Promise<Delivery> {
    const kind = this.#next(trip)
    if (kind === undefined) return answer()
    if (kind === 'failBefore') throw new DatabaseError('SYS_ERR', 'a fault on demand: nothing was done')
    if (kind !== 'timeOutBefore' && kind !== 'killBefore') await apply(answer)
    if (kind === 'deliverTwice') return answer()
    if (kind === 'loseAnswer') return 'cut'
    if (kind === 'killBefore' || kind === 'killAfter') this.kill(trip.caller.callId)
    return 'silence'
  }

  /** A trip that a process makes between two calls belongs to none, and is let be. */
  #next(trip: Trip): FaultKind | undefined {
    const { functionName, callId } = trip.caller
    if (!this.#plan || callId === '') return undefined
    const number = (this.#trips.get(callId) ?? 0) + 1
    this.#trips.set(callId, number)
    const kind = this.#choose(trip)
    if (!kind) return undefined
    this.#record.push({ at: trip.now, functionName, callId, trip: number, action: trip.action, kind })
    this.#record.splice(0, this.#record.length - RECORD_KEPT)
    return kind
  }
}
