import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWrite } from '@/cloud/useWrite'
import { goInstead, routes } from '@/lib/routes'
import { Button } from '@/ui/Button'
import { Sheet } from '@/ui/Sheet'
import { WriteNote } from '@/ui/WriteNote'
import { STANDING_REASON_MAX } from '../../../../types/domain/merchants'
import { ReasonSheet } from '../ReasonSheet'
import type { Shop } from './Shop'

/** The ways out: of the shop for oneself, of the alliance for the shop. */
export function Leaving({ shop }: { shop: Shop }) {
  const [asking, setAsking] = useState<'me' | 'shop'>()
  const leave = useWrite('merchants.changeStaff')
  const end = useWrite('merchants.setStanding')
  const { merchantId, name, owner, state, staff } = shop
  const me = staff.find((one) => one.me)
  const leaveShop = async () => {
    setAsking(undefined)
    if (!me) return
    const left = await leave.send({ merchantId, personId: me.personId, change: 'remove' })
    if (left.at === 'done') goInstead(routes.myShops())
  }
  const leaveAlliance = (reason: string) => {
    setAsking(undefined)
    void end.send({ merchantId, state: 'left', reason })
  }
  return (
    <View className="shop-gap">
      <View className="shop-notes">
        <WriteNote write={leave} />
        <WriteNote write={end} />
      </View>
      <View className="shop-foot">
        {me ? (
          <Button kind="quiet" onTap={() => setAsking('me')}>
            我不在这家店了
          </Button>
        ) : null}
        {owner && state !== 'left' ? (
          <Button kind="quiet" onTap={() => setAsking('shop')}>
            退出联盟
          </Button>
        ) : null}
      </View>
      {asking === 'me' ? (
        <Sheet title={`不在${name}了？`} sub="下一步就不能替这家店收分" onClose={() => setAsking(undefined)}>
          <View className="shop-answers">
            <Button block busy={leave.state.at === 'sending'} onTap={() => void leaveShop()}>
              退出这家店
            </Button>
          </View>
        </Sheet>
      ) : null}
      {asking === 'shop' ? (
        <ReasonSheet
          title={`${name}退出联盟？`}
          sub="不能再收分，已收的照样对账；想回来找社区"
          label="为什么退出"
          placeholder="例如：店要搬走了"
          most={STANDING_REASON_MAX}
          verb="退出联盟"
          onSay={leaveAlliance}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
    </View>
  )
}
