import { persisted } from '@/lib/persisted'
import { chime } from '@/platform/chime'
import type { Tone } from '@/platform/tones'

/** A counter that wants no sound: kept on this phone, for whoever stands there. */
export const quietTill = persisted('till.quiet', (stored) => stored === true)

/** Sounds unless the counter is quiet. */
export const sound = (tone: Tone): void => {
  if (!quietTill.read()) chime(tone)
}
