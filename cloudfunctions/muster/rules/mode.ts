import { communityCode, DISTRICT, type DivisionCode, streetCode } from '../../../types/domain/ids'
import type { ModeDoc } from '../../../types/documents/muster'

export const modeView = (mode: ModeDoc) => ({
  scope: mode._id,
  scopeName: mode.scopeName,
  mode: mode.mode,
  since: mode.since.getTime(),
  byName: mode.byName,
  reason: mode.reason,
  tasksPaused: mode.tasksPaused,
})

/** A place and everything around it, from the district down: whichever of them is in emergency, the place is. */
export function around(place: DivisionCode): DivisionCode[] {
  const parts: DivisionCode[] = [DISTRICT]
  if (place.length >= 9) parts.push(streetCode(place))
  if (place.length >= 12) parts.push(communityCode(place))
  if (place.length >= 15) parts.push(place)
  return parts
}

/** The emergency that a person sees: the widest one around them. */
export const emergencyAround = (modes: readonly ModeDoc[]): ModeDoc | null =>
  modes.filter(({ mode }) => mode === 'emergency').sort((a, b) => a._id.length - b._id.length)[0] ?? null
