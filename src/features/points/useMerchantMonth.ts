import { useQueryAction } from '@/cloud/useQueryAction'
import { useNow } from '@/session/now'
import type { MerchantId } from '../../../types/domain/ids'
import { monthOf, startOfMonth, type YearMonth } from '../../../types/domain/time'

/** This month and the one before, in UTC+8. */
export function useMonths(): { readonly thisMonth: YearMonth; readonly lastMonth: YearMonth } {
  const thisMonth = monthOf(useNow())
  return { thisMonth, lastMonth: monthOf(startOfMonth(thisMonth) - 1) }
}

/** A till's day and a month of it. */
export const useMerchantMonth = (merchantId: MerchantId, month: YearMonth) =>
  useQueryAction('points.merchantMonth', { merchantId, month })
