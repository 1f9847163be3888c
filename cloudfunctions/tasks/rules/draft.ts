import type { Instant } from '../../../types/domain/time'
import { whyNotPublish } from './publish'

interface Saving {
  /** The version that the device knows; 0: it knows of none. */
  readonly seen: number
  /** When the list shall go out by itself, and the list as it would be published. */
  readonly schedule: { readonly at: Instant; readonly list: Parameters<typeof whyNotPublish>[0] } | null
}

/**
 * May a draft be saved over what is there? Only over the version that the device has seen; and a day may be set only for a list
 * that could be published on it (mechanism 14).
 * @param there the stored draft's version, 0 for none; and whether the month has its list already
 */
export function whyNotSave(there: { version: number; published: boolean }, saving: Saving, now: Instant) {
  if (there.published) return 'listPublished'
  if (there.version !== saving.seen) return 'draftChanged'
  if (!saving.schedule) return null
  return saving.schedule.at <= now ? 'timeWrong' : whyNotPublish(saving.schedule.list, saving.schedule.at)
}
