import { Image, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useListAction } from '@/cloud/useListAction'
import { usePullDown } from '@/lib/usePullDown'
import { useElder } from '@/session/elder'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { End } from '@/ui/End'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import { Segmented } from '@/ui/Segmented'
import { RewardSheet } from './RewardSheet'
import { affordableFirst, goingInWords, type Reward, whyNot } from './words'
import './points.scss'

const NEAR = [
  { value: 'street', text: '本街道' },
  { value: 'district', text: '全区' },
] as const
type Near = (typeof NEAR)[number]['value']

/** What is near comes first, as the server has it. */
const NEARNESS = [
  { near: 'community', title: '就在本社区' },
  { near: 'street', title: '本街道' },
  { near: 'district', title: '全区' },
] as const

/** Where; or, of what is going, how long there is some. One line: the sheet says all the rest. */
const subOf = (reward: Reward): string => `${reward.merchantName}·${goingInWords(reward) || reward.place}`

/** What the shops give for points: near first, what I can have now first. */
export function Rewards() {
  const [near, setNear] = useState<Near>('street')
  const list = useListAction('points.listRewards', { near }, (value) => value.rewards)
  usePullDown(list.refresh)
  return (
    <Screen title="兑换">
      <Segmented label="哪里的" parts={NEAR} value={near} onChange={setNear} />
      <Loaded of={{ ...list, value: list.first }}>
        {({ balance }) => (
          <>
            <View className="can-use sub c2 num">您现在能用 {balance} 分</View>
            <RewardRows list={list} balance={balance} near={near} />
          </>
        )}
      </Loaded>
    </Screen>
  )
}

interface RewardRowsProps {
  readonly list: ReturnType<typeof useListAction<'points.listRewards', Reward>>
  readonly balance: number
  readonly near: Near
}

function RewardRows({ list, balance, near }: RewardRowsProps) {
  const elder = useElder()
  const [asked, setAsked] = useState<Reward>()
  if (list.rows.length === 0) {
    const why = near === 'street' ? '看看全区的，别的街道也能去' : '商户上了新东西，就会出现在这里'
    return <Empty icon="merchant" title="这里还没有能换的" why={why} />
  }
  const rings = NEARNESS.map(({ near: ring, title }) => ({ title, rows: list.rows.filter((row) => row.near === ring) }))
  return (
    <>
      {rings
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, rows }) => (
          <Section key={title} title={title}>
            <Card>
              {affordableFirst(rows).map((reward) => (
                <Cell
                  key={reward.id}
                  {...(reward.picture && !elder ? { lead: <Thumb url={reward.picture} /> } : {})}
                  title={reward.title}
                  sub={elder ? reward.merchantName : subOf(reward)}
                  end={<Price points={reward.points} why={whyNot(reward, balance)} />}
                  onTap={() => setAsked(reward)}
                />
              ))}
            </Card>
          </Section>
        ))}
      <End ended={list.ended} busy={list.loadingMore} onMore={list.more} />
      {asked ? <RewardSheet reward={asked} balance={balance} onClose={() => setAsked(undefined)} /> : null}
    </>
  )
}

const Thumb = ({ url }: { url: string }) => <Image className="reward-thumb" src={url} mode="aspectFill" />

function Price({ points, why }: { points: number; why: string }) {
  return (
    <>
      <View className="nb">
        <Text className="title num">{points}</Text> 分
      </View>
      {why ? <View className="sub c3">{why}</View> : null}
    </>
  )
}
