import { useEffect, useState } from 'react'
import { useServerClock } from '@/cloud/clock'
import { type Asked, useQueryAction } from '@/cloud/useQueryAction'
import { useOnline } from '@/platform/useOnline'
import type { ValueOf } from '../../../types/contracts/all'
import type { ShiftId } from '../../../types/domain/ids'
import type { Instant } from '../../../types/domain/time'
import { dropScreen, isPast, keepScreen, type KeptScreen, keptScreen } from './kept-screen'
import { codeAt, type StationCode } from './station-codes'

const ASK_EVERY_MS = 20_000

type Key = ValueOf<'attendance.stationKey'>

/** What the screen shows at this second. */
export interface StationScreen {
  readonly asked: Asked<'attendance.stationKey'>
  /** From the cloud, or from before the screen was closed without network. */
  readonly shift: Omit<Key, 'present'> | undefined
  /** Who is in, as the cloud last told; unknown after a restart without network. */
  readonly present: Key['present'] | undefined
  /** By the server, whatever the screen's own clock says. */
  readonly now: Instant
  /** Missing once nobody signs in or out any more. */
  readonly code: StationCode | undefined
  /** No news from the cloud: names are as they were, codes go on. */
  readonly cutOff: boolean
}

/** Makes the codes of one shift, with network or without; who is in comes with the network. */
export function useStationScreen(shiftId: ShiftId): StationScreen {
  const asked = useQueryAction('attendance.stationKey', { shiftId }, { everyMs: ASK_EVERY_MS })
  const online = useOnline()
  const kept = useKept(shiftId, asked)
  const { value } = asked
  const shift = value ?? (asked.refusal ? undefined : kept?.screen)
  const heardAt = value ? asked.heardAt : kept?.heardAt
  const now = useServerClock(shift && heardAt !== undefined ? { now: shift.now, heardAt } : undefined)
  return {
    asked,
    shift,
    present: value?.present,
    now,
    code: shift && !isPast(shift, now) ? codeAt(shift.key, shiftId, now) : undefined,
    cutOff: !online || asked.stale || (value === undefined && shift !== undefined),
  }
}

/** Keeps what the cloud told, and finds it again after a restart; a refusal ends it. */
function useKept(
  shiftId: ShiftId,
  { value, heardAt, refusal }: Asked<'attendance.stationKey'>,
): KeptScreen | undefined {
  const [kept, setKept] = useState<KeptScreen>()
  const refused = refusal !== undefined
  useEffect(() => {
    let here = true
    void keptScreen(shiftId, Date.now()).then((found) => here && setKept(found))
    return () => {
      here = false
    }
  }, [shiftId])
  useEffect(() => {
    if (value) void keepScreen(shiftId, value, heardAt)
  }, [shiftId, value, heardAt])
  useEffect(() => {
    if (refused) dropScreen()
  }, [refused])
  return kept
}
