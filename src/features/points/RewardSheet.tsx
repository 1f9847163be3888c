import { View } from '@tarojs/components'
import { go, routes } from '@/lib/routes'
import { useElder } from '@/session/elder'
import { Button } from '@/ui/Button'
import { Sheet } from '@/ui/Sheet'
import { type Reward, whyNot } from './words'
import './points.scss'

interface RewardSheetProps {
  readonly reward: Reward
  readonly balance: number
  readonly onClose: () => void
}

/** One question before the code: is it this, here, for so many points? */
export function RewardSheet({ reward, balance, onClose }: RewardSheetProps) {
  const elder = useElder()
  const why = whyNot(reward, balance)
  const { title, points, merchantName, place } = reward
  const onShow = () => {
    onClose()
    go(routes.redemption(reward))
  }
  return (
    <Sheet title={title} sub={`${merchantName}·${place}`} onClose={onClose}>
      <View className="reward-say c2">
        {why
          ? `${why}。先攒着，做完任务再来换。`
          : elder
            ? '到店里再亮码，东西到手才扣分'
            : '到了店里再亮码，码管两分钟；东西拿到手，店员才扣分'}
      </View>
      {why ? (
        <Button kind="line" block onTap={onClose}>
          知道了
        </Button>
      ) : (
        <Button block onTap={onShow}>
          亮码，用 {points} 分
        </Button>
      )}
    </Sheet>
  )
}
