import { useState } from 'react'
import { askAfresh } from '@/cloud/CloudProvider'
import { settle as settleIntent } from '@/cloud/intents'
import { keepCode } from '@/cloud/late/keep'
import { drop, keptAt, mark } from '@/cloud/late/queue'
import { sendKept } from '@/cloud/late/send'
import type { Said } from '@/cloud/said'
import type { Wish } from './useSigning'

/** How a write ended, as far as what was put by depends on it. */
interface End {
  readonly at: string
  readonly refusal?: Said
}

/** The station has answered: what was put by is of use only to know that one is in. */
async function settle({ shiftId, direction }: Wish, id: string, end: End): Promise<void> {
  if (direction === 'in' && (end.at === 'done' || end.refusal?.code === 'alreadyIn')) return mark(id, 'live')
  if (end.at === 'refused' && end.refusal?.code !== 'alreadyOut') return drop(id)
  for (const one of await keptAt(shiftId)) await drop(one.id)
}

/** Puts a code by before it is sent, and leaves it in the queue when nobody answers. */
export function useKeeping() {
  const [kept, setKept] = useState<string>()
  return {
    /** The code that waits in the queue because nothing could be sent. */
    kept,
    /** @returns how sending ended; undefined when the code was kept for later instead */
    async around(wish: Wish, code: string, send: () => Promise<End>): Promise<End | undefined> {
      const id = await keepCode(wish, code)
      const end = wish.late && id ? undefined : await send()
      if (!id) return end
      if (end && end.at !== 'unknown') {
        await settle(wish, id, end)
        return end
      }
      // From here on it goes out with its own id; what the call that was not answered remembered of it lies in plain words.
      settleIntent(wish.direction === 'in' ? 'attendance.checkIn' : 'attendance.checkOut')
      setKept(id)
      await mark(id, 'waiting')
      void sendKept().then((settled) => settled && askAfresh())
      return undefined
    },
  }
}
