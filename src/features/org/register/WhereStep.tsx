import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Heading } from '@/ui/Heading'
import { Screen } from '@/ui/Screen'
import { type HomeGrid, HomeFinder } from '../HomeFinder'

interface WhereStepProps {
  readonly address: string
  readonly onAddress: (address: string) => void
  readonly onBack: () => void
  readonly onPick: (grid: HomeGrid) => void
}

/** Second: the grid they live in. Choosing it is the way on. */
export const WhereStep = ({ address, onAddress, onBack, onPick }: WhereStepProps) => (
  <Screen
    title="登记"
    actions={
      <Button kind="line" grow onTap={onBack}>
        上一步
      </Button>
    }
  >
    <Heading className="head">您住在哪儿？</Heading>
    <View className="sub c2">住在哪个网格，就编进哪个网格</View>
    <HomeFinder address={address} onAddress={onAddress} onPick={onPick} />
  </Screen>
)
