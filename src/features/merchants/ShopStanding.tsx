import { useQueryAction } from '@/cloud/useQueryAction'
import { useNow } from '@/session/now'
import { Banner } from '@/ui/Banner'
import type { MerchantId } from '../../../types/domain/ids'
import { standingInWords } from './words'

/** At the till: why nothing can be taken now. Nothing for a shop that is open. */
export function ShopStanding({ merchantId }: { merchantId: MerchantId }) {
  const { value } = useQueryAction('merchants.shop', { merchantId })
  const stopped = standingInWords(value?.state ?? 'open', value?.standing ?? null, useNow())
  return stopped ? <Banner tone="red">{stopped}</Banner> : null
}
