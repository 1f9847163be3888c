import { useEffect } from 'react'
import { useListAction } from '@/cloud/useListAction'
import { Loaded } from '@/ui/Loaded'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import type { MerchantId } from '../../../../types/domain/ids'
import { OfferForm } from './OfferForm'

interface OfferPageProps {
  readonly merchantId: MerchantId
  /** Empty: something new. */
  readonly rewardId: string
}

/** One of a shop's offers under the pen, as the list has it. */
export function OfferPage({ merchantId, rewardId }: OfferPageProps) {
  const list = useListAction('points.listOffers', { scope: merchantId }, (value) => value.offers)
  const before = list.rows.find(({ id }) => id === rewardId)
  // It may lie on a later page of a shop with many.
  const { more } = list
  const looking = rewardId !== '' && !before && list.first !== undefined && !list.ended && !list.loadingMore
  useEffect(() => {
    if (looking) more()
  }, [looking, more])
  if (rewardId === '') return <OfferForm merchantId={merchantId} before={undefined} />
  return (
    <Loaded of={{ ...list, value: list.first }} skeleton={<Screen title="改兑换品">{null}</Screen>}>
      {() => {
        if (before) return <OfferForm key={before.id} merchantId={merchantId} before={before} />
        return list.ended ? <NoSuchPlace title="改兑换品" /> : <Screen title="改兑换品">{null}</Screen>
      }}
    </Loaded>
  )
}
