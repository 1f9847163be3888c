import { Text, View } from '@tarojs/components'
import { goInstead, goTab, routes } from '@/lib/routes'
import { clockInWords, minutesInWords, momentInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { useNow } from '@/session/now'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Done } from '@/ui/Done'
import { Facts } from '@/ui/Facts'
import { Screen } from '@/ui/Screen'
import type { ValueOf } from '../../../types/contracts/all'
import type { Stay } from './stay'

const home = () => goTab('home')
const records = () => goInstead(routes.attendance())

/** Signed in: when, what, and how to sign out. */
export function SignedIn({ receipt }: { receipt: ValueOf<'attendance.checkIn'> }) {
  const elder = useElder()
  const now = useNow()
  return (
    <Screen
      title="签到"
      bare
      actions={
        <Button grow onTap={home}>
          好，去忙了
        </Button>
      }
    >
      <Done title="签到好了" sub={momentInWords(receipt.checkedInAt, now, elder)} />
      <View className="signed">
        <Facts rows={[['任务', receipt.title], ...(elder ? [] : [['站点', receipt.stationName] as const])]} />
        {receipt.standing === 'pending' ? <Banner icon="clock">负责人点头了才算，见着了说一声</Banner> : null}
        <Banner icon="scan">
          忙完回站点<Text className="signed-how">再扫一次签退</Text>，才好算时长
        </Banner>
      </View>
    </Screen>
  )
}

interface SignedOutProps {
  readonly receipt: ValueOf<'attendance.checkOut'>
  /** Only who has a place on the task earns points when it is accepted. */
  readonly hasPlace: boolean
}

/** Signed out: how long it was, and what becomes of it. */
export function SignedOut({ receipt, hasPlace }: SignedOutProps) {
  const elder = useElder()
  const { checkedInAt, checkedOutAt, title } = receipt
  return (
    <Screen
      title="签退"
      bare
      actions={
        <Button grow onTap={home}>
          好，回家了
        </Button>
      }
    >
      <Done title="签退好了" sub={lasted(receipt)} />
      <View className="signed">
        <Facts
          rows={[
            ['任务', title],
            ['签到', clockInWords(checkedInAt, elder)],
            ['签退', clockInWords(checkedOutAt, elder)],
          ]}
        />
        <Afterwards receipt={receipt} hasPlace={hasPlace} />
      </View>
    </Screen>
  )
}

type ReceiptOut = ValueOf<'attendance.checkOut'>

/** How long it was; too short, or not confirmed yet, said in words. */
function lasted({ minutes, standing }: ReceiptOut): string {
  if (standing === 'pending') return '等负责人确认'
  return minutes ? `这次 ${minutesInWords(minutes)}` : '不到 5 分钟，不记时长'
}

/** What becomes of it. */
function Afterwards({ receipt, hasPlace }: { receipt: ReceiptOut; hasPlace: boolean }) {
  const elder = useElder()
  if (receipt.standing === 'pending') return <Banner icon="clock">负责人确认了，才记时长</Banner>
  if (!receipt.minutes) return <Banner icon="record">满 5 分钟才算一次服务</Banner>
  if (hasPlace)
    return <Banner icon="points">{elder ? '社区验收后给您记分' : '时长记下了，社区验收后给您记积分'}</Banner>
  return <Banner icon="record">{elder ? '时长记下了' : '时长记下了，在服务记录里能看到'}</Banner>
}

/** I was here and have signed out: nothing is left to press but to see it in the records. */
export function AlreadyOut({ stay, title }: { stay: Extract<Stay, { at: 'out' }>; title: string | undefined }) {
  const elder = useElder()
  const now = useNow()
  return (
    <Screen
      title="签退"
      bare
      actions={
        <Button kind="line" grow onTap={records}>
          看服务记录
        </Button>
      }
    >
      <Done title="这一场您签退了" sub={momentInWords(stay.until, now, elder)} />
      <View className="signed">
        <Facts
          rows={[
            ['任务', title],
            ['时长', stay.minutes === undefined ? undefined : minutesInWords(stay.minutes)],
          ]}
        />
      </View>
    </Screen>
  )
}
