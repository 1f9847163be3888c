import { useServerClock } from '@/cloud/clock'
import { type Asked, useQueryAction } from '@/cloud/useQueryAction'
import { useOnline } from '@/platform/useOnline'
import type { ValueOf } from '../../../types/contracts/all'
import type { ShiftId } from '../../../types/domain/ids'
import type { Instant } from '../../../types/domain/time'

const ASK_EVERY_MS = 20_000

export type StationCode = ValueOf<'attendance.stationCode'>['codes'][number]

/** What the screen shows at this second. */
export interface StationScreen {
  readonly asked: Asked<'attendance.stationCode'>
  /** By the server, whatever the screen's own clock says. */
  readonly now: Instant
  /** Missing when the network has been away for longer than the codes in hand reach. */
  readonly code: StationCode | undefined
  /** No news from the cloud: what is shown was fetched before. */
  readonly cutOff: boolean
  /** Until when the codes in hand reach. */
  readonly reach: Instant
}

/** Asks for the next minutes' codes again and again, and shows the one whose time it is. */
export function useStationScreen(shiftId: ShiftId): StationScreen {
  const asked = useQueryAction('attendance.stationCode', { shiftId }, { everyMs: ASK_EVERY_MS })
  const online = useOnline()
  const { value, heardAt } = asked
  const now = useServerClock(value && { now: value.now, heardAt })
  return {
    asked,
    now,
    code: codeAt(value?.codes ?? [], now),
    cutOff: asked.stale || !online,
    reach: Math.max(now, ...(value?.codes ?? []).map(({ until }) => until)),
  }
}

/** The code of the window that a moment lies in. */
const codeAt = (codes: readonly StationCode[], now: Instant): StationCode | undefined =>
  codes.find(({ from, until }) => from <= now && now < until)
