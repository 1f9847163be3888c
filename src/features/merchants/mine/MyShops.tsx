import { View } from '@tarojs/components'
import { said } from '@/cloud/said'
import { useQueryAction } from '@/cloud/useQueryAction'
import { go, routes } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import { Skeleton } from '@/ui/Skeleton'
import { Tag } from '@/ui/Tag'
import type { ValueOf } from '../../../../types/contracts/all'
import { MERCHANT_STATE_LABEL } from '../../../../types/domain/org'
import '../merchants.scss'
import { STATE_TONE } from '../words'
import { MyApplication } from './MyApplication'

type Mine = ValueOf<'merchants.mine'>

/** The shops that I work in, what I applied for, and the two ways in. */
export function MyShops() {
  const mine = useQueryAction('merchants.mine', {})
  usePullDown(mine.refresh)
  return (
    <Screen title="我的店">
      <Loaded of={mine} skeleton={<Skeleton rows={3} />}>
        {(value) => <Known mine={value} />}
      </Loaded>
    </Screen>
  )
}

function Known({ mine }: { mine: Mine }) {
  const { shops, applications } = mine
  return (
    <>
      {shops.length === 0 && applications.length === 0 ? (
        <Empty icon="merchant" title="您名下还没有店" why="自己有店，来申请加入；在店里上班，请店主亮码" />
      ) : null}
      {shops.length > 0 ? <Shops shops={shops} /> : null}
      {applications.length > 0 ? (
        <Section title="我的申请">
          {applications.map((each) => (
            <MyApplication key={each.applicationId} application={each} />
          ))}
        </Section>
      ) : null}
      <View className="shop-gap">
        <WaysIn mine={mine} />
      </View>
    </>
  )
}

const Shops = ({ shops }: { shops: Mine['shops'] }) => (
  <Section title="我在的店">
    <Card>
      {shops.map(({ merchantId, name, place, state, owner }) => (
        <Cell
          key={merchantId}
          icon="merchant"
          title={name}
          sub={`${owner ? '店主' : '店员'}·${place}`}
          beside={state === 'open' ? undefined : <Tag tone={STATE_TONE[state]}>{MERCHANT_STATE_LABEL[state]}</Tag>}
          onTap={() => go(routes.shop(merchantId))}
        />
      ))}
    </Card>
  </Section>
)

function WaysIn({ mine: { mayApply } }: { mine: Mine }) {
  return (
    <Card>
      {mayApply.allowed ? (
        <Cell icon="plus" title="我有店，申请加入联盟" sub="社区看过就能收分" onTap={() => go(routes.applyShop())} />
      ) : (
        <Cell icon="clock" title="先等社区答复" sub={said(mayApply.code)} />
      )}
      <Cell icon="keypad" title="我在店里上班" sub="输店主手机上的 8 位数" onTap={() => go(routes.joinShop())} />
    </Card>
  )
}
