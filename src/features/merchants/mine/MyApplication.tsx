import { View } from '@tarojs/components'
import { go, routes } from '@/lib/routes'
import { andThen, momentInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { useNow } from '@/session/now'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Tag } from '@/ui/Tag'
import type { ValueOf } from '../../../../types/contracts/all'
import { APPLICATION_STATE_LABEL, type ApplicationState } from '../../../../types/domain/merchants'

type Application = ValueOf<'merchants.mine'>['applications'][number]

const TONE = { waiting: 'plain', approved: 'pine', returned: 'red' } as const satisfies Record<
  ApplicationState,
  'plain' | 'pine' | 'red'
>

/** One shop that I applied for: how far it is, and what is missing. */
export function MyApplication({ application }: { application: Application }) {
  const now = useNow()
  const elder = useElder()
  const { applicationId, shop, communityName, at, state, words } = application
  return (
    <Card pad after>
      <View className="shop-card-head">
        <View className="title">{shop.name}</View>
        <Tag tone={TONE[state]}>{APPLICATION_STATE_LABEL[state]}</Tag>
      </View>
      <View className="sub c2 num">{`${communityName}·${andThen(momentInWords(at, now, elder), '交的')}`}</View>
      {words ? <View className="shop-words">{`社区说：${words}`}</View> : null}
      {state === 'returned' ? (
        <View className="shop-foot">
          <Button kind="line" size="small" onTap={() => go(routes.applyShop(applicationId))}>
            改好再交
          </Button>
        </View>
      ) : null}
    </Card>
  )
}
