import { useQueryAction } from '@/cloud/useQueryAction'
import type { ValueOf } from '../../../types/contracts/all'
import type { MerchantId } from '../../../types/domain/ids'

export type Taken = ValueOf<'points.tillToday'>['redemptions'][number]

/** What a shop's tills took today, and what can still be taken back. */
export const useTillToday = (merchantId: MerchantId) => useQueryAction('points.tillToday', { merchantId })
