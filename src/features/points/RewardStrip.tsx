import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useListAction } from '@/cloud/useListAction'
import { Section } from '@/ui/Section'
import { Tap } from '@/ui/Tap'
import { RewardSheet } from './RewardSheet'
import { affordableFirst, type Reward, whyNot } from './words'
import './points.scss'

const SHOWN = 6

/** A few things from the own street, to be had with a sweep of the thumb. Nothing at all when there are none. */
export function RewardStrip({ onAll }: { onAll: () => void }) {
  const list = useListAction('points.listRewards', { near: 'street' }, (value) => value.rewards)
  const [asked, setAsked] = useState<Reward>()
  const balance = list.first?.balance ?? 0
  if (list.rows.length === 0) return null
  return (
    <Section title="附近能换的" more={{ text: '全部', onTap: onAll }}>
      <View className="strip">
        {affordableFirst(list.rows)
          .slice(0, SHOWN)
          .map((reward) => (
            <Tap key={reward.id} className="card strip-card" onTap={() => setAsked(reward)}>
              <View className="strong">{reward.title}</View>
              <View className="sub c2">{reward.merchantName}</View>
              <View className="strip-price sub c2">
                <View>
                  <Text className="strip-points num">{reward.points}</Text> 分
                </View>
                <View className="nb">{whyNot(reward, balance)}</View>
              </View>
            </Tap>
          ))}
      </View>
      {asked ? <RewardSheet reward={asked} balance={balance} onClose={() => setAsked(undefined)} /> : null}
    </Section>
  )
}
