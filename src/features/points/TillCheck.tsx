import { Text, View } from '@tarojs/components'
import { said } from '@/cloud/said'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Facts } from '@/ui/Facts'
import { Screen } from '@/ui/Screen'
import { spaced } from './digits'
import type { TillHook, TillStep } from './useTill'
import './counter.scss'

interface TillCheckProps {
  readonly step: Extract<TillStep, { at: 'check' }>
  readonly till: TillHook
}

/** Hand it over first, then press; the button repeats the amount. */
export function TillCheck({ step, till }: TillCheckProps) {
  const { asked, busy, refusal } = step
  const why = refusal?.says ?? (asked.capturable.allowed ? '' : said(asked.capturable.code))
  // `busy` is the only refusal that pressing again can change.
  const canPress = refusal ? refusal.retry === 'now' : asked.capturable.allowed
  return (
    <Screen
      title="核对"
      root
      className="till"
      stacked
      actions={
        canPress ? (
          <>
            <Button size="xl" block busy={busy} onTap={() => void till.take()}>
              东西给了，收 {asked.points} 分
            </Button>
            <Button kind="quiet" block onTap={till.clear}>
              不对，退回
            </Button>
          </>
        ) : (
          <Button kind="line" size="xl" block onTap={till.clear}>
            知道了，接下一位
          </Button>
        )
      }
    >
      <View className="till-asked centre">
        <View className="till-title">{asked.title}</View>
        <View className="till-amount-row">
          <Text className="till-amount num">{asked.points}</Text>
          <Text className="till-unit">分</Text>
        </View>
      </View>
      <Facts
        rows={[
          ['顾客', asked.customer],
          ['码', spaced(asked.digits)],
        ]}
      />
      {why ? <Banner tone="red">{why}</Banner> : <Banner icon="merchant">先把东西给顾客，再点下面</Banner>}
    </Screen>
  )
}
