import type { MerchantId, PersonId } from '../../../types/domain/ids'
import { CANCEL_HOURS, CANCEL_REASON_LABEL, type CancelReason } from '../../../types/domain/points'
import { type Instant, MINUTE } from '../../../types/domain/time'
import type { PostingDoc } from '../../../types/documents/points'
import { redeemedTitle } from './reason'

const IN_TIME = CANCEL_HOURS * 60 * MINUTE

/** Is it still time for a till to take a redemption back? */
const isLate = ({ at }: Pick<PostingDoc, 'at'>, now: Instant): boolean => now >= at.getTime() + IN_TIME

/** From when on redemptions can still be taken back. */
export const cancellableSince = (now: Instant): Date => new Date(now - IN_TIME)

/**
 * May a till of this shop take this posting back? Nobody gives themselves their points back: a customer may have come to work there since.
 * @param of.till who stands there; @param of.reversed whether it has been taken back already
 * @returns why not, in this order; null when it may
 */
export function whyNotCancel(
  posting: Pick<PostingDoc, '_id' | 'kind' | 'counterAccount' | 'at'> | null,
  of: { readonly merchantId: MerchantId; readonly till: PersonId; readonly reversed: boolean },
  now: Instant,
): 'notFound' | 'aboutYourself' | 'alreadyReversed' | 'cancelTooLate' | null {
  if (posting?.kind !== 'redemption' || posting.counterAccount !== of.merchantId) return 'notFound'
  if (posting._id.startsWith(`${of.till}:`)) return 'aboutYourself'
  if (of.reversed) return 'alreadyReversed'
  return isLate(posting, now) ? 'cancelTooLate' : null
}

/** What the member reads beside it. */
export const cancelReason = (posting: Pick<PostingDoc, 'reason'>, reason: CancelReason): string =>
  `退回 ${redeemedTitle(posting) ?? '兑换'}·${CANCEL_REASON_LABEL[reason]}`
