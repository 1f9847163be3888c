import type { MerchantDoc } from '../../../types/documents/org'

const STOPPED = { suspended: 'merchantSuspended', left: 'merchantGone' } as const

/**
 * Mechanism 35: why nothing can be had for points at a shop now, or null. Read afresh in every redemption, so that a suspension
 * holds from the next call on.
 * @param merchant null for one that is not known
 */
export const whyNotAtMerchant = (merchant: Pick<MerchantDoc, 'state'> | null) =>
  merchant?.state === 'open' ? null : STOPPED[merchant?.state ?? 'left']
