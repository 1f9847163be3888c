import { View } from '@tarojs/components'
import { useState } from 'react'
import { useListAction } from '@/cloud/useListAction'
import { useWrite } from '@/cloud/useWrite'
import { useSome } from '@/lib/useSome'
import { usePullDown } from '@/lib/usePullDown'
import { useElder } from '@/session/elder'
import { Banner } from '@/ui/Banner'
import { Empty } from '@/ui/Empty'
import { End } from '@/ui/End'
import { ErrorCard } from '@/ui/ErrorCard'
import { Heading } from '@/ui/Heading'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { WriteNote } from '@/ui/WriteNote'
import type { DivisionCode } from '../../../types/domain/ids'
import { type Duplicate, type Keep, OneDuplicate } from './OneDuplicate'
import './rosters.scss'
import { SettleSheet } from './SettleSheet'
import { isDivision } from '@/lib/codes'

/** A pair is many nodes: fewer at once than come in a page. */
const DRAWN = 20

/** Who may be there twice, both sides beside each other. @param scope as the address has it */
export function Duplicates({ scope }: { scope: string }) {
  return isDivision(scope) ? <Known scope={scope} /> : <NoSuchPlace title="可能重复的人" />
}

function Known({ scope }: { scope: DivisionCode }) {
  const elder = useElder()
  const list = useListAction('rosters.listDuplicates', { scope }, ({ duplicates }) => duplicates)
  usePullDown(list.refresh)
  const settle = useWrite('rosters.settleDuplicate')
  const [asking, setAsking] = useState<{ of: Duplicate; keep: Keep } | null>(null)
  const some = useSome(list.rows, DRAWN)
  const more = () => {
    some.foot.onMore()
    if (list.rows.length < some.shown.length + DRAWN) list.more()
  }
  const send = (of: Duplicate, keep: Keep) => {
    setAsking(null)
    void settle.send({ id: of.id, scope, keep })
  }
  return (
    <Screen title="可能重复的人" wide>
      <View className="rosters-notes">
        <WriteNote write={settle} done="这一条办好了" />
        {list.refusal ? <Banner tone="red">{list.refusal.says}</Banner> : null}
      </View>
      {list.unanswered ? <ErrorCard onRetry={() => void list.refresh()} /> : null}
      {list.loading ? <Skeleton head rows={4} /> : null}
      {list.first && list.rows.length === 0 ? (
        <Empty icon="check" title="没有重复的人" why="导名册时发现同名同网格、或两个单位都报了，会放到这里" />
      ) : null}
      {list.rows.length > 0 ? (
        <>
          <Heading className="head rosters-head">
            {list.ended ? `${list.rows.length} 个人可能重复` : '这些人可能重复'}
          </Heading>
          {elder ? null : <View className="sub c2 rosters-note">看两边，留对的。合在一起后记录在案</View>}
          <View className="duplicates">
            {some.shown.map((one) => (
              <OneDuplicate
                key={one.id}
                of={one}
                busy={settle.state.at === 'sending'}
                onSettle={(keep) => setAsking({ of: one, keep })}
              />
            ))}
          </View>
          <End ended={some.foot.ended && list.ended} busy={list.loadingMore} onMore={more} />
        </>
      ) : null}
      {asking ? (
        <SettleSheet {...asking} onClose={() => setAsking(null)} onSend={() => send(asking.of, asking.keep)} />
      ) : null}
    </Screen>
  )
}
