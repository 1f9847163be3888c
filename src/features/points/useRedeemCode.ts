import { useCallback, useEffect, useState } from 'react'
import { useServerClock } from '@/cloud/clock'
import { useQueryAction } from '@/cloud/useQueryAction'
import { useWrite, type WriteState } from '@/cloud/useWrite'
import { holdScreen } from '@/platform/screen'
import { vibrate } from '@/platform/vibrate'
import type { ValueOf } from '../../../types/contracts/all'
import type { Instant } from '../../../types/domain/time'
import type { Posting } from './words'

/** Often enough that the phone knows before the shopkeeper has put the thing on the counter. */
const LOOK_EVERY_MS = 3000

interface Held {
  readonly code: ValueOf<'points.redemptionCode'>
  readonly heardAt: Instant
  /** When the first code of this visit was made: one taken in its last second is noticed though a new one is already here. */
  readonly since: Instant
}

const holding =
  (end: WriteState<'points.redemptionCode'>) =>
  (before: Held | undefined): Held | undefined =>
    end.at === 'done' ? { code: end.value, heardAt: end.heardAt, since: before?.since ?? end.value.now } : before

/** A code for one reward: asked for at once, watched until it is taken or over, and asked for anew at the end. */
export function useRedeemCode(rewardId: `r${string}`) {
  const { state, send, retry } = useWrite('points.redemptionCode')
  // Kept while the next one is under way.
  const [held, setHeld] = useState<Held>()
  const renew = useCallback(() => void send({ rewardId }).then((end) => setHeld(holding(end))), [send, rewardId])
  useEffect(renew, [renew])

  const now = useServerClock(held && { now: held.code.now, heardAt: held.heardAt })
  const leftMs = held ? held.code.expiresAt - now : 0
  const taken = useTaken(held?.since, leftMs)
  const alive = leftMs > 0 && taken === undefined
  useEffect(() => (alive ? holdScreen() : undefined), [alive])
  return {
    state,
    code: held?.code,
    leftMs,
    alive,
    taken,
    /** Another code, by a new request. */
    renew,
    retry: async () => setHeld(holding(await retry())),
  }
}

/** Looks whether points were taken, while a code lives and a little longer. @returns what was taken, and what is left */
function useTaken(since: Instant | undefined, leftMs: number) {
  const watching = leftMs > -2 * LOOK_EVERY_MS
  const mine = useQueryAction(
    'points.mine',
    {},
    { enabled: since !== undefined, ...(watching ? { everyMs: LOOK_EVERY_MS } : {}) },
  )
  const posting = takenSince(mine.value?.postings ?? [], since)
  const seen = posting !== undefined
  useEffect(() => (seen ? vibrate() : undefined), [seen])
  return posting && { posting, balance: mine.value?.balance ?? posting.balanceAfter }
}

/** The latest redemption after a moment. Both times are the server's. */
const takenSince = (postings: readonly Posting[], since: Instant | undefined): Posting | undefined =>
  since === undefined ? undefined : postings.find(({ kind, at }) => kind === 'redemption' && at >= since)
