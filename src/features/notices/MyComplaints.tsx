import { View } from '@tarojs/components'
import { useListAction } from '@/cloud/useListAction'
import { go, routes } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { useFew } from './useFew'
import { useElder } from '@/session/elder'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { End } from '@/ui/End'
import { ErrorCard } from '@/ui/ErrorCard'
import { Heading } from '@/ui/Heading'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { ComplaintCard } from './ComplaintCard'
import { Hotline } from './Hotline'
import './notices.scss'
import { levelOf } from './scope'

/** 投诉和建议: what I said, what was answered, and the way to say more, here or on the phone. */
export function MyComplaints() {
  const list = useListAction('notices.myComplaints', {}, ({ complaints }) => complaints)
  usePullDown(list.refresh)
  const few = useFew(list)
  const elder = useElder()
  const waiting = list.rows.filter(({ answer }) => !answer).length
  return (
    <Screen
      title="投诉和建议"
      actions={
        <Button grow onTap={() => go(routes.complain())}>
          说说您的事
        </Button>
      }
    >
      {list.refusal ? <Banner tone="red">{list.refusal.says}</Banner> : null}
      {list.unanswered ? <ErrorCard onRetry={() => void list.refresh()} /> : null}
      {list.loading ? <Skeleton head rows={3} /> : null}
      {list.first && list.rows.length === 0 ? (
        <Empty icon="phone" title="您还没说过" why="哪里做得不好、怎样更好，都能说。七天内有人答复" />
      ) : null}
      {list.rows.length > 0 ? (
        <>
          <Heading className="head notices-head">{waiting > 0 ? `${waiting} 件在等答复` : '都答复了'}</Heading>
          {elder ? null : <View className="sub c2">说给谁，只有谁看得到</View>}
          <View className="complaint-list">
            {few.shown.map((complaint) => (
              <ComplaintCard key={complaint.id} complaint={complaint} who={`说给${levelOf(complaint.scope)}`} />
            ))}
          </View>
          <End {...few.foot} />
        </>
      ) : null}
      <Hotline />
    </Screen>
  )
}
