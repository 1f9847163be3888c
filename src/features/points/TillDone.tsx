import { View } from '@tarojs/components'
import { clockInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { Button } from '@/ui/Button'
import { Done } from '@/ui/Done'
import { Icon } from '@/ui/Icon'
import { Screen } from '@/ui/Screen'
import { spaced } from './digits'
import { Today } from './Today'
import type { Till } from './tills'
import type { TillHook, TillStep } from './useTill'
import './counter.scss'

interface TillDoneProps {
  readonly step: Extract<TillStep, { at: 'done' }>
  readonly here: Till
  readonly till: TillHook
}

/** Taken: how many for what, and on to the next customer. */
export function TillDone({ step: { asked, receipt }, here, till }: TillDoneProps) {
  const elder = useElder()
  return (
    <Screen
      title="收好了"
      root
      className="till"
      stacked
      actions={
        <>
          <Button size="xl" block onTap={() => void till.scan()}>
            <Icon name="scan" size="l" />
            接着扫
          </Button>
          <Button kind="quiet" block onTap={till.clear}>
            回到收分
          </Button>
        </>
      }
    >
      <Done large title={`收 ${receipt.points} 分`} sub={`${receipt.title}·${asked.customer}`} />
      <View className="till-when c2 centre num">
        {clockInWords(receipt.at, elder)}·码 {spaced(asked.digits)}
      </View>
      <View className="till-foot">
        <Today merchantId={here.merchantId} />
      </View>
    </Screen>
  )
}
