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

type Asking = 'suspended' | 'open' | 'left'

/** What is asked before a shop stands otherwise. */
const ASKED = {
  suspended: {
    title: (name: string) => `暂停${name}？`,
    sub: '下一笔就收不了分，店里会知道原因',
    placeholder: '例如：停业装修',
    verb: '暂停收分',
  },
  open: {
    title: (name: string) => `恢复${name}？`,
    sub: '下一笔就能收分，店里会知道',
    placeholder: '例如：装修好了',
    verb: '恢复收分',
  },
  left: {
    title: (name: string) => `让${name}退出联盟？`,
    sub: '不能再收分，已收的照样对账；以后还能恢复',
    placeholder: '例如：店关门了',
    verb: '退出联盟',
  },
} as const satisfies Record<Asking, { title: (name: string) => string; sub: string; placeholder: string; verb: string }>

/** One shop at a desk: call it, see who is in, stop it, open it again or let it leave. */
export function ShopSheet({ shop, scope, onClose }: ShopSheetProps) {
  const write = useWrite('merchants.setStanding')
  const [asking, setAsking] = useState<Asking>()
  const now = useNow()
  const { merchantId, name, place, offers, state, standing, hasPhone, suspend, open, leave } = shop
  const stopped = standingInWords(state, standing, now)
  const say = (reason: string) => {
    if (!asking) return
    setAsking(undefined)
    void write.send({ merchantId, state: asking, reason })
  }
  if (asking) {
    const { title, ...words } = ASKED[asking]
    return (
      <ReasonSheet
        {...words}
        title={title(name)}
        label="为什么"
        most={STANDING_REASON_MAX}
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
          看店里的事
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
        {leave.allowed ? (
          <Button kind="quiet" block busy={write.state.at === 'sending'} onTap={() => setAsking('left')}>
            让它退出联盟
          </Button>
        ) : null}
        {state !== 'open' && !open.allowed ? <View className="sub c2">{said(open.code)}</View> : null}
      </View>
    </Sheet>
  )
}
