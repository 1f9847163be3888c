import { View } from '@tarojs/components'
import { useState } from 'react'
import { said } from '@/cloud/said'
import { useWrite } from '@/cloud/useWrite'
import { go, routes } from '@/lib/routes'
import { useNow } from '@/session/now'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Sheet } from '@/ui/Sheet'
import { WriteNote } from '@/ui/WriteNote'
import { STANDING_REASON_MAX } from '../../../../types/domain/merchants'
import { ReasonSheet } from '../ReasonSheet'
import { standingInWords } from '../words'
import { Call } from './Call'
import type { DeskShop, Scope } from './Desk'

interface ShopSheetProps {
  readonly shop: DeskShop
  readonly scope: Scope
  readonly onClose: () => void
}

/** One shop at a desk: call it, see who is in, stop it or open it again. */
export function ShopSheet({ shop, scope, onClose }: ShopSheetProps) {
  const write = useWrite('merchants.setStanding')
  const [asking, setAsking] = useState<'suspended' | 'open'>()
  const now = useNow()
  const { merchantId, name, place, offers, state, standing, hasPhone, suspend, open } = shop
  const stopped = standingInWords(state, standing, now)
  const say = (reason: string) => {
    if (!asking) return
    setAsking(undefined)
    void write.send({ merchantId, state: asking, reason })
  }
  if (asking) {
    const stopping = asking === 'suspended'
    return (
      <ReasonSheet
        title={stopping ? `暂停${name}？` : `恢复${name}？`}
        sub={stopping ? '下一笔就收不了分，店里会知道原因' : '下一笔就能收分，店里会知道'}
        label="为什么"
        placeholder={stopping ? '例如：停业装修' : '例如：装修好了'}
        most={STANDING_REASON_MAX}
        verb={stopping ? '暂停收分' : '恢复收分'}
        onSay={say}
        onClose={() => setAsking(undefined)}
      />
    )
  }
  return (
    <Sheet title={name} sub={`${place}·能换${offers}`} onClose={onClose}>
      <View className="shop-answers">
        <WriteNote write={write} done={state === 'open' ? '恢复了，店里知道了' : undefined} />
        {stopped ? <Banner icon="alert">{stopped}</Banner> : null}
        {hasPhone ? <Call of={merchantId} scope={scope} name={name} /> : <View className="sub c2">电话没有登记</View>}
        <Button kind="line" block onTap={() => go(routes.shop(merchantId))}>
          看店员
        </Button>
        {state === 'open' && suspend.allowed ? (
          <Button kind="redLine" block busy={write.state.at === 'sending'} onTap={() => setAsking('suspended')}>
            暂停收分
          </Button>
        ) : null}
        {state !== 'open' && open.allowed ? (
          <Button kind="line" block busy={write.state.at === 'sending'} onTap={() => setAsking('open')}>
            恢复收分
          </Button>
        ) : null}
        {state !== 'open' && !open.allowed ? <View className="sub c2">{said(open.code)}</View> : null}
      </View>
    </Sheet>
  )
}
