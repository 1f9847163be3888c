import { emptyVault, readVault, writeVault } from '@/platform/vault'
import { onForget } from '@/lib/forgetting'
import type { ValueOf } from '../../../types/contracts/all'
import { LATE_MINUTES } from '../../../types/domain/attendance'
import type { ShiftId } from '../../../types/domain/ids'
import { type Instant, MINUTE } from '../../../types/domain/time'

type Screen = ValueOf<'attendance.stationKey'>

/** What a screen needs to go on after it was closed without network. */
export interface KeptScreen {
  readonly shiftId: ShiftId
  readonly screen: Omit<Screen, 'present'>
  /** When it came, by the device's own clock. */
  readonly heardAt: Instant
}

/** One screen a device: another shift takes its place. */
const KEY = 'station'

onForget(() => emptyVault(KEY))

/** Nobody signs in or out any more, and the key is of no more use. */
export const isPast = ({ endsAt }: Pick<Screen, 'endsAt'>, now: Instant): boolean =>
  now >= endsAt + LATE_MINUTES * MINUTE

export const keepScreen = (
  shiftId: ShiftId,
  { present: _present, ...screen }: Screen,
  heardAt: Instant,
): Promise<boolean> => writeVault(KEY, { shiftId, screen, heardAt } satisfies KeptScreen)

export const dropScreen = (): void => emptyVault(KEY)

/** @returns what was kept for this very shift, if it is of use yet */
export async function keptScreen(shiftId: ShiftId, now: Instant): Promise<KeptScreen | undefined> {
  const kept = await readVault(KEY)
  if (!isKept(kept) || kept.shiftId !== shiftId) return undefined
  return isPast(kept.screen, now) ? undefined : kept
}

/** What lies in a storage may be an older version's. */
function isKept(stored: unknown): stored is KeptScreen {
  if (typeof stored !== 'object' || stored === null || !('screen' in stored) || !('heardAt' in stored)) return false
  const { screen } = stored
  return typeof screen === 'object' && screen !== null && 'key' in screen && 'now' in screen && 'endsAt' in screen
}
