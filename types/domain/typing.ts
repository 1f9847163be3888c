import { MOST_WRONG_CODES, TYPING_LOCKED_MINUTES } from './attendance'
import { type Instant, MINUTE } from './time'

/** Codes typed wrong in a row, as an account keeps them. */
interface Typed {
  readonly wrongCodes?: { readonly requestIds: readonly string[]; readonly at: Date } | null
}

/** Whether one more wrong code begins a new count: there was none, or the last is so old that a lock would be over. */
export const countsAfresh = ({ wrongCodes }: Typed, now: Instant): boolean =>
  !wrongCodes || now >= wrongCodes.at.getTime() + TYPING_LOCKED_MINUTES * MINUTE

/** Five wrong typed codes in a row: typing waits for a quarter of an hour after the last. Scanning does not. */
export const isTypingLocked = ({ wrongCodes }: Typed, now: Instant): boolean =>
  !!wrongCodes && wrongCodes.requestIds.length >= MOST_WRONG_CODES && !countsAfresh({ wrongCodes }, now)
