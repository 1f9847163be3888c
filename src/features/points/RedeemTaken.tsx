import { View } from '@tarojs/components'
import { goTab } from '@/lib/routes'
import { momentInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { useNow } from '@/session/now'
import { Button } from '@/ui/Button'
import { Done } from '@/ui/Done'
import { Facts } from '@/ui/Facts'
import { Screen } from '@/ui/Screen'
import { type Posting, postingInWords } from './words'
import './points.scss'

/** The shopkeeper has taken the points: what for, how many, what is left. */
export function RedeemTaken({ posting, balance }: { posting: Posting; balance: number }) {
  const elder = useElder()
  const now = useNow()
  const { title } = postingInWords(posting, now)
  return (
    <Screen
      title="换好了"
      bare
      actions={
        <Button grow onTap={() => goTab('points')}>
          好，拿走了
        </Button>
      }
    >
      <Done title="换好了" sub={momentInWords(posting.at, now, elder)} />
      <View className="taken">
        <Facts
          rows={[
            ['这一笔', title],
            ['用了', `${-posting.points} 分`],
            ['还有', `${balance} 分`],
          ]}
        />
      </View>
    </Screen>
  )
}
