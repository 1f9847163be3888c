import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Trip } from '../protocol/admin'

/**
 * What can go wrong at one round trip of a function: an error answer and nothing applied · applied, and the connection cut ·
 * never answered, applied or not · applied twice, and the second answer given · the process killed, before or after it is applied.
 */
export const FAULT_KINDS = [
  'failBefore',
  'loseAnswer',
  'timeOutBefore',
  'timeOutAfter',
  'deliverTwice',
  'killBefore',
  'killAfter',
] as const
export type FaultKind = (typeof FAULT_KINDS)[number]

const kind = z.enum(FAULT_KINDS)

/** `<function>/<action of the SDK>` with `*` for anything: `tasks/*`, `points/database.insertDocument`. */
const pattern = z.string().regex(/^[\w.*-]{1,64}\/[\w.*-]{1,64}$/)

/** Calls and trips are counted from 1, and only those that the pattern fits; a call counts from its first such trip. */
const exactFault = z.strictObject({ at: pattern, call: z.int().min(1), trip: z.int().min(1), kind })

/** Faults at exact places, or at `rate` of all trips: the same seed over the same calls gives the same faults. */
export const FAULT_PLAN = z.union([
  z.strictObject({ exact: z.array(exactFault).min(1).max(100) }),
  z.strictObject({ seed: z.int(), rate: z.number().min(0).max(1), kinds: z.array(kind).min(1).readonly() }),
])
export type FaultPlan = z.output<typeof FAULT_PLAN>

/** Decides for every trip in turn. */
type Chooser = (trip: Trip) => FaultKind | undefined

/** Numbers calls in the order of their first trips, and the trips of each call. */
const counter = () => {
  const calls = new Map<string, { readonly call: number; trip: number }>()
  return (callId: string): { readonly call: number; readonly trip: number } => {
    const place = calls.get(callId) ?? { call: calls.size + 1, trip: 0 }
    calls.set(callId, place)
    place.trip += 1
    return place
  }
}

const fits = (text: string): ((trip: Trip) => boolean) => {
  const source = text.replaceAll('.', '\\.').replaceAll('*', '.*')
  const expression = new RegExp(`^${source}$`)
  return ({ caller, action }) => expression.test(`${caller.functionName}/${action}`)
}

const exactly = (fault: z.output<typeof exactFault>): Chooser => {
  const test = fits(fault.at)
  const count = counter()
  return (trip) => {
    if (!test(trip)) return undefined
    const place = count(trip.caller.callId)
    return place.call === fault.call && place.trip === fault.trip ? fault.kind : undefined
  }
}

/** Two numbers in [0, 1) that depend on the place alone, so that functions running side by side do not move each other's faults. */
const drawAt = (place: string): readonly [number, number] => {
  const digest = createHash('sha256').update(place).digest()
  return [digest.readUInt32BE(0) / 2 ** 32, digest.readUInt32BE(4) / 2 ** 32]
}

const atRandom = ({ seed, rate, kinds }: Extract<FaultPlan, { seed: number }>): Chooser => {
  const counters = new Map<string, ReturnType<typeof counter>>()
  return ({ caller: { functionName, callId } }) => {
    const count = counters.get(functionName) ?? counter()
    counters.set(functionName, count)
    const { call, trip } = count(callId)
    const [whether, which] = drawAt(`${seed}|${functionName}|${call}|${trip}`)
    return whether < rate ? kinds[Math.floor(which * kinds.length)] : undefined
  }
}

/** Every exact fault counts for itself; where two meet, the first one in the plan happens. */
export const chooserOf = (plan: FaultPlan): Chooser => {
  if ('seed' in plan) return atRandom(plan)
  const choosers = plan.exact.map(exactly)
  return (trip) => choosers.map((choose) => choose(trip)).find((chosen) => chosen !== undefined)
}
