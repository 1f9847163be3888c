import { useRef, useState } from 'react'
import type { Said } from '@/cloud/said'
import { useWrite } from '@/cloud/useWrite'
import { installation } from '@/lib/installation'
import { scanCode } from '@/platform/scan'
import { vibrate } from '@/platform/vibrate'
import { isDuty, type ShiftId } from '../../../types/domain/ids'
import type { PlaceSource } from '../../../types/domain/tasks'
import type { Instant } from '../../../types/domain/time'
import type { Place } from '../../../types/domain/places'
import { once, useNearby } from './nearby'
import { type Code, readScanned, typedCode } from './scanned'
import type { Stay } from './stay'
import { useKeeping } from './useKeeping'

/** What stands in the way before anything was sent. */
export type Hitch =
  | { readonly at: 'noCamera' }
  | { readonly at: 'otherCode'; readonly says: string }
  | { readonly at: 'otherShift'; readonly shiftId: ShiftId; readonly code: Code }

export interface Wish {
  readonly shiftId: ShiftId
  readonly direction: 'in' | 'out'
  /** Take this place on the task first; null when there is none to take, or it is taken. */
  readonly joinFrom: PlaceSource | null
  /** What is known of the task, for the list of what is kept. */
  readonly title: string | null
  /** The check-in was kept and not confirmed, so its check-out goes the same way. */
  readonly late: boolean
  /** The station asks, and the person said yes: look where the phone is, when it signs in. */
  readonly sayWhere: boolean
}

/** Refusals after which the code in hand is of no more use. */
const CODE_SPENT: ReadonlySet<string> = new Set(['codeStale', 'codeWrong', 'codeUnreadable', 'otherShift'])

/**
 * Signing in and out at one shift: the code in hand, the camera, and the writes one after the other.
 * @param first the code that the person came with
 */
export function useSigning(first: Code | undefined) {
  const [code, setCode] = useState(first)
  const [hitch, setHitch] = useState<Hitch>()
  const near = useNearby()
  const keeping = useKeeping()
  const join = useWrite('tasks.join')
  const checkIn = useWrite('attendance.checkIn')
  const checkOut = useWrite('attendance.checkOut')
  const last = useRef<[Wish, Code, () => Promise<Place | undefined>]>()
  const writes = [join, checkIn, checkOut]

  /** @returns a code for this shift, or nothing when the camera gave none: `hitch` then says why */
  const scan = async (shiftId: ShiftId): Promise<Code | undefined> => {
    setHitch(undefined)
    const scanned = await scanCode()
    if (scanned.at === 'noCamera') setHitch({ at: 'noCamera' })
    if (scanned.at !== 'read') return undefined
    const reading = readScanned(scanned.text)
    if (reading.at === 'other') setHitch({ at: 'otherCode', says: reading.says })
    else if (reading.at === 'plaque') setHitch({ at: 'otherCode', says: '这是门口的铭牌，请扫屏幕上的码。' })
    else if (reading.at === 'muster') setHitch({ at: 'otherCode', says: '这是集结的报到码，请从扫码页扫。' })
    else if (reading.shiftId === shiftId) return reading.code
    else setHitch({ at: 'otherShift', shiftId: reading.shiftId, code: reading.code })
    return undefined
  }

  /** Sends it now. @returns how the last write ended */
  const sendNow = async ({ shiftId, direction, joinFrom }: Wish, code: Code, place: Place | undefined) => {
    if (joinFrom && !isDuty(shiftId)) {
      const joined = await join.send({ taskId: shiftId, source: joinFrom })
      const there = joined.at === 'refused' && joined.refusal.code === 'alreadyOnTask'
      if (joined.at !== 'done' && !there) return joined
      join.reset()
    }
    const wish = { shiftId, code: code.text, device: installation() }
    return direction === 'in' ? checkIn.send({ ...wish, ...(place ? { place } : {}) }) : checkOut.send(wish)
  }

  const submit = async (wish: Wish, code: Code, place = once(() => near.of(wish))) => {
    last.current = [wish, code, place]
    setHitch(undefined)
    for (const write of writes) write.reset()
    const end = await keeping.around(wish, code.text, async () => sendNow(wish, code, await place()))
    if (!end) for (const write of writes) write.reset()
    if (!end || end.at === 'done') vibrate()
    if (end?.refusal && CODE_SPENT.has(end.refusal.code)) setCode(undefined)
  }

  return {
    code,
    /** The code that was put by because nothing could be sent. */
    kept: keeping.kept,
    hitch,
    busy: near.looking || writes.some(({ state }) => state.at === 'sending'),
    checkIn,
    checkOut,
    /** It cannot be known whether it was done; `again` asks with the same ids. */
    unknown: writes.some(({ state }) => state.at === 'unknown'),
    again: async () => {
      if (last.current) await submit(...last.current)
    },
    refusal: refusalOf(writes.map(({ state }) => state)),
    /** The round button: with a code that is still good it sends, else it scans first. */
    async press(wish: Wish, now: Instant) {
      const inHand = code && now < code.goodUntil ? code : await scan(wish.shiftId)
      if (!inHand) return
      setCode(inHand)
      await submit(wish, inHand)
    },
    /** With the plaque only: it waits for the person in charge. */
    vouched: (wish: Wish, plaque: string) => submit(wish, { text: plaque, goodUntil: Infinity }),
    /** Eight digits read off the screen. */
    async type(wish: Wish, digits: string, now: Instant) {
      const typed = typedCode(digits, now)
      setCode(typed)
      await submit(wish, typed)
    },
  }
}

export type Signing = ReturnType<typeof useSigning>

const refusalOf = (states: readonly { readonly at: string; readonly refusal?: Said }[]): Said | undefined =>
  states.find(({ at, refusal }) => at === 'refused' && refusal)?.refusal

/** What the refusals themselves tell about my stay, before the pages have asked afresh. */
export function stayAfter(refusal: Said | undefined, known: Stay): Stay {
  const at = refusal?.detail?.at
  if (refusal?.code === 'alreadyIn' && typeof at === 'number') return { at: 'in', since: at }
  if (refusal?.code === 'alreadyOut' && typeof at === 'number') return { at: 'out', until: at }
  return refusal?.code === 'notIn' ? { at: 'none' } : known
}
