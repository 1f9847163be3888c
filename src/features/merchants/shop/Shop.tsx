import { View } from '@tarojs/components'
import { useQueryAction } from '@/cloud/useQueryAction'
import { go, routes, start } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { useNow } from '@/session/now'
import { chosenTill } from '@/session/till'
import { Banner } from '@/ui/Banner'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import type { ValueOf } from '../../../../types/contracts/all'
import type { MerchantId } from '../../../../types/domain/ids'
import { isMerchantId } from '../address'
import '../merchants.scss'
import { standingInWords } from '../words'
import { Details } from './Details'
import { Rename } from './Rename'
import { Leaving } from './Leaving'
import { Staff } from './Staff'

export type Shop = ValueOf<'merchants.shop'>

/** A shop for its people: how it stands, the till, the statement, who is in. @param merchantId as the address has it */
export const ShopOf = ({ merchantId }: { merchantId: string }) =>
  isMerchantId(merchantId) ? <OneShop merchantId={merchantId} /> : <NoSuchPlace title="店里的事" />

function OneShop({ merchantId }: { merchantId: MerchantId }) {
  const shop = useQueryAction('merchants.shop', { merchantId })
  usePullDown(shop.refresh)
  return (
    <Screen title="店里的事">
      <Loaded of={shop} skeleton={<Skeleton head rows={4} />}>
        {(value) => <Inside shop={value} />}
      </Loaded>
    </Screen>
  )
}

function Inside({ shop }: { shop: Shop }) {
  const { merchantId, name, place, state, standing, staff } = shop
  // A desk looks at the shop from the other side.
  const side = staff.some(({ me }) => me) ? 'merchant' : 'community'
  const stopped = standingInWords(state, standing, useNow())
  const openTill = () => {
    chosenTill.write(merchantId)
    start(routes.till())
  }
  return (
    <>
      <Heading className="head shop-head">{name}</Heading>
      <View className="sub c2 shop-place">{place}</View>
      <View className="shop-notes">{stopped ? <Banner tone="red">{stopped}</Banner> : null}</View>
      <Card>
        {state === 'open' && side === 'merchant' ? (
          <Cell icon="scan" title="收分" sub="扫顾客的码" onTap={openTill} />
        ) : null}
        <Cell
          icon="points"
          title="收过的"
          sub="哪天、哪个台、几笔"
          onTap={() => go(routes.tillHistory(side, merchantId))}
        />
        <Cell
          icon="merchant"
          title="兑换品"
          sub="摆什么、多少分、还有几份"
          onTap={() => go(routes.offers(merchantId))}
        />
        <Cell icon="record" title="对账单" sub="每月一张，两边都点头" onTap={() => go(routes.statements(merchantId))} />
      </Card>
      <Staff shop={shop} />
      <Details shop={shop} />
      <Rename shop={shop} />
      <Leaving shop={shop} />
    </>
  )
}
