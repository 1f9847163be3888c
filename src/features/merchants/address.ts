import type { MerchantId } from '../../../types/domain/ids'

/** A shop’s id as an address has it. */
export const isMerchantId = (text: string): text is MerchantId => /^m370306\d{6}-\d{2}$/.test(text)
