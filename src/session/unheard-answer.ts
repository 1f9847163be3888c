import { useEffect, useState } from 'react'
import type { Write, WriteInput } from '@/cloud/useWrite'
import { onForget } from '@/lib/forgetting'
import { persisted } from '@/lib/persisted'
import { useOnline } from '@/platform/useOnline'

const RETRY_MS = 5000

type Said = WriteInput<'muster.answer'>

const isSaid = (stored: unknown): stored is Said =>
  typeof stored === 'object' && stored !== null && 'orderId' in stored && 'to' in stored

/** What I said and nobody has heard yet: written down before it is sent, so that closing the app does not lose it. */
const unheard = persisted<Said | null>('muster-unheard', (stored) => (isSaid(stored) ? stored : null))
onForget(() => unheard.write(null))

/**
 * Sends an answer to a muster; one that could not be sent goes out by itself when there is network again, with the id that it had. Used
 * where answers are given and on the first screen, so that an order that has left the page still hears what was said.
 * @param firstMs how long what waits is left to another page that may be sending it
 */
export function useUnheardAnswer(write: Write<'muster.answer'>, firstMs = 0) {
  const [last, setLast] = useState<Said>()
  const waiting = unheard.use()
  const online = useOnline()
  const { send, state } = write
  const sending = state.at === 'sending'
  const say = async (said: Said): Promise<void> => {
    setLast(said)
    unheard.write(said)
    const { at } = await send(said)
    if (at === 'done' || at === 'refused') unheard.write(null)
  }
  useEffect(() => {
    if (!online || !waiting || sending) return undefined
    // At once when the page opens with something unheard; after a try that failed, again in a while: "online" is only what the phone says.
    const timer = setTimeout(() => void say(waiting), state.at === 'unknown' ? RETRY_MS : firstMs)
    return () => clearTimeout(timer)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `say` is made anew each time and sends the same
  }, [online, waiting, sending, state.at])
  /** `last`: whose outcome the write holds. */
  return { say, waiting, last }
}
