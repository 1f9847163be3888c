import type { ApplicationId, MerchantId } from '../../../types/domain/ids'

/** Ids as an address has them. */
export const isMerchantId = (text: string): text is MerchantId => /^m370306\d{6}-\d{2}$/.test(text)
export const isApplicationId = (text: string): text is ApplicationId => /^a[0-9a-f]{24}$/.test(text)
