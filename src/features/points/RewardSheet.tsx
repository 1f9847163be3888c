import { Image, View } from '@tarojs/components'
import { said } from '@/cloud/said'
import { go, routes } from '@/lib/routes'
import { useElder } from '@/session/elder'
import { Button } from '@/ui/Button'
import { Sheet } from '@/ui/Sheet'
import { type Reward, termsInWords, whyNot } from './words'
import './points.scss'

interface RewardSheetProps {
  readonly reward: Reward
  readonly balance: number
  readonly onClose: () => void
}

/** One question before the code: is it this, here, for so many points? */
export function RewardSheet({ reward, balance, onClose }: RewardSheetProps) {
  const elder = useElder()
  const { title, points, merchantName, place, redeemable, picture } = reward
  const short = whyNot(reward, balance)
  const isShort = !redeemable.allowed && redeemable.code === 'pointsShort'
  const why = redeemable.allowed ? '' : isShort ? `${short}。先攒着，做完任务再来换。` : said(redeemable.code)
  const terms = termsInWords(reward)
  const onShow = () => {
    onClose()
    go(routes.redemption(reward))
  }
  return (
    <Sheet title={title} sub={`${merchantName}·${place}`} onClose={onClose}>
      {picture ? <Image className="reward-picture" src={picture} mode="aspectFill" /> : null}
      {terms ? <View className="reward-terms">{terms}</View> : null}
      <View className="reward-say c2">
        {why ? why : elder ? '到店里再亮码，东西到手才扣分' : '到了店里再亮码，码管两分钟；东西拿到手，店员才扣分'}
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
