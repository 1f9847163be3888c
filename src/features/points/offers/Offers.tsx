import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useListAction } from '@/cloud/useListAction'
import { isMerchantId } from '@/lib/codes'
import { go, routes } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { useMe } from '@/session/session'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { End } from '@/ui/End'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Tag } from '@/ui/Tag'
import type { DivisionCode, MerchantId } from '../../../../types/domain/ids'
import { DecideOffer } from './DecideOffer'
import { limitsInWords, type Offer, standing, stockInWords } from './words'
import '../points.scss'

/** All that a shop gives for points: its people change it, a desk looks at it. For a place's desk, what waits for its word. */
export function Offers({ scope }: { scope: MerchantId | DivisionCode }) {
  const list = useListAction('points.listOffers', { scope }, (value) => value.offers)
  usePullDown(list.refresh)
  const shop = isMerchantId(scope) ? scope : undefined
  const own = useMe()?.roles.some((held) => held.scope === shop) ? shop : undefined
  return (
    <Screen
      title={shop ? '兑换品' : '等您看的兑换品'}
      actions={
        own ? (
          <Button grow onTap={() => go(routes.offer(own))}>
            上一样新的
          </Button>
        ) : null
      }
    >
      <Loaded of={{ ...list, value: list.first }}>
        {() => (list.rows.length === 0 ? <Nothing shop={shop} /> : <OfferRows list={list} shop={shop} own={own} />)}
      </Loaded>
    </Screen>
  )
}

const Nothing = ({ shop }: { shop: MerchantId | undefined }) =>
  shop ? (
    <Empty icon="merchant" title="还没有兑换品" why="上一样新的，社区看过，居民就能来换" />
  ) : (
    <Empty icon="check" title="没有要看的" why="商户上了新的，或者涨了分，会出现在这里" />
  )

interface OfferRowsProps {
  readonly list: ReturnType<typeof useListAction<'points.listOffers', Offer>>
  /** Whose they all are; undefined where they are a place's. */
  readonly shop: MerchantId | undefined
  /** The same where the person works there. */
  readonly own: MerchantId | undefined
}

function OfferRows({ list, shop, own }: OfferRowsProps) {
  const [asked, setAsked] = useState<Offer>()
  const tapOf = (offer: Offer) => {
    if (own) return { onTap: () => go(routes.offer(own, offer.id)) }
    return !shop || offer.decidable.allowed ? { onTap: () => setAsked(offer) } : {}
  }
  return (
    <>
      <Card>
        {list.rows.map((offer) => (
          <Cell
            key={offer.id}
            title={offer.title}
            sub={[shop ? '' : offer.merchantName, offer.state === 'declined' ? offer.reason : stockInWords(offer)]
              .filter(Boolean)
              .join('·')}
            end={
              <View className="taken-end">
                <View className="nb">
                  <Text className="title num">{offer.points}</Text> 分
                </View>
                {shop ? <Tag tone={offer.state === 'declined' ? 'red' : 'plain'}>{standing(offer)}</Tag> : null}
              </View>
            }
            {...tapOf(offer)}
          />
        ))}
      </Card>
      <End ended={list.ended} busy={list.loadingMore} onMore={list.more} />
      {asked ? <DecideOffer offer={asked} terms={limitsInWords(asked)} onClose={() => setAsked(undefined)} /> : null}
    </>
  )
}
