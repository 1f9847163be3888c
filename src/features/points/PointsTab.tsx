import { Text, View } from '@tarojs/components'
import { useListAction } from '@/cloud/useListAction'
import { go, routes } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { useElder } from '@/session/elder'
import { useNow } from '@/session/now'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { End } from '@/ui/End'
import { Hero } from '@/ui/Hero'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import { RewardStrip } from './RewardStrip'
import type { ValueOf } from '../../../types/contracts/all'
import { lapsingInWords, postingInWords, type Posting, signed } from './words'
import './points.scss'

const openRewards = () => go(routes.rewards())
const openVerify = () => go(routes.verify())

/** What I can use, what it is good for, and where every point came from. */
export function PointsTab() {
  const elder = useElder()
  const list = useListAction('points.mine', {}, (value) => value.postings)
  usePullDown(list.refresh)
  return (
    <Screen title="我的积分" tab="points">
      <Loaded of={{ ...list, value: list.first }}>
        {(mine) => (
          <>
            <View className="balance">
              <View>
                <View className="sub c2">现在能用</View>
                <Hero value={mine.balance} unit="分" />
              </View>
              <Button onTap={openRewards}>去兑换</Button>
            </View>
            <Lapsing mine={mine} />
            {elder ? null : <RewardStrip onAll={openRewards} />}
            <Postings list={list} />
          </>
        )}
      </Loaded>
    </Screen>
  )
}

/** What is lost first if it is not used; said as long as there is anything to lose. */
function Lapsing({ mine }: { mine: ValueOf<'points.mine'> }) {
  const words = lapsingInWords(mine, useNow())
  return words ? <View className="sub c2">{words}</View> : null
}

function Postings({ list }: { list: ReturnType<typeof useListAction<'points.mine', Posting>> }) {
  const now = useNow()
  if (list.rows.length === 0) {
    return (
      <Section title="每一笔">
        <Empty icon="points" title="还没有积分" why="做完任务、社区验收以后，积分就记到这里" />
      </Section>
    )
  }
  return (
    <Section title="每一笔" more={{ text: '怎么核对', onTap: openVerify }}>
      <Card>
        {list.rows.map((posting) => {
          const { title, sub } = postingInWords(posting, now)
          return (
            <Cell
              key={posting.id}
              title={title}
              sub={sub}
              onTap={() => go(routes.posting(posting.id))}
              end={<Text className={posting.points > 0 ? 'title num cp' : 'title num'}>{signed(posting.points)}</Text>}
            />
          )
        })}
      </Card>
      <End ended={list.ended} busy={list.loadingMore} onMore={list.more} />
    </Section>
  )
}
