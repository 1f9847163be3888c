import { DAY, type Instant } from '../../../types/domain/time'
import type { AccountDoc } from '../../../types/documents/org'

/** Older than that is no news any more, whether it was read or not. */
const NEWS_DAYS = 30
/** What was told a season ago is looked up where it happened. */
const KEPT_DAYS = 90

/** Since when notices are in the list at all; older ones are removed. */
export const keptSince = (now: Instant): Instant => now - KEPT_DAYS * DAY

/** Since when a person's notices are unread: since their mark, and never from before they were here or a month ago. */
export function unreadSince({ noticesReadTo, consent }: AccountDoc, now: Instant): Instant {
  const mark = noticesReadTo ? noticesReadTo.getTime() + 1 : 0
  return Math.max(mark, consent?.at.getTime() ?? 0, now - NEWS_DAYS * DAY)
}

/** Where the mark goes: forward only, and not past now, so that what is told next is news. */
export const markAt = ({ noticesReadTo }: AccountDoc, upTo: Instant, now: Instant): Instant =>
  Math.max(noticesReadTo?.getTime() ?? 0, Math.min(upTo, now))
