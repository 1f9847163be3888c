import { View } from '@tarojs/components'
import { useListAction } from '@/cloud/useListAction'
import { usePullDown } from '@/lib/usePullDown'
import { momentInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { useNow } from '@/session/now'
import { Banner } from '@/ui/Banner'
import { Empty } from '@/ui/Empty'
import { End } from '@/ui/End'
import { ErrorCard } from '@/ui/ErrorCard'
import { Heading } from '@/ui/Heading'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { Timeline } from '@/ui/Timeline'
import type { ValueOf } from '../../../types/contracts/all'
import { AUDITED_ACT_LABEL, PURPOSE_LABEL } from '../../../types/domain/org'
import './privacy.scss'

type Look = ValueOf<'privacy.whoLooked'>['looks'][number]

/** Who looked at my number or address, or changed where I belong, and for what. */
export function Looks() {
  const list = useListAction('privacy.whoLooked', {}, ({ looks }) => looks)
  usePullDown(list.refresh)
  const elder = useElder()
  return (
    <Screen title="谁看过我的资料">
      {list.refusal ? <Banner tone="red">{list.refusal.says}</Banner> : null}
      {list.unanswered ? <ErrorCard onRetry={() => void list.refresh()} /> : null}
      {list.loading ? <Skeleton head rows={4} /> : null}
      {list.first && list.rows.length === 0 ? (
        <Empty icon="lock" title="还没有人看过" why="谁要看您的手机号和住址，得先说明用途，都会记在这里" />
      ) : null}
      {list.rows.length > 0 ? (
        <>
          <Heading className="head privacy-head">
            {list.ended ? `一共 ${list.rows.length} 次` : '谁看过，为了什么'}
          </Heading>
          {elder ? null : <View className="sub c2 privacy-note">看着不对劲，打 12345 问一问</View>}
          <Rows looks={list.rows} />
          <End ended={list.ended} busy={list.loadingMore} onMore={list.more} />
        </>
      ) : null}
    </Screen>
  )
}

function Rows({ looks }: { looks: readonly Look[] }) {
  const now = useNow()
  const elder = useElder()
  return (
    <Timeline
      label="谁看过我的资料"
      rows={looks.map(({ at, byName, act, purpose }) => ({
        key: `${at}:${byName}:${act}`,
        when: momentInWords(at, now, elder),
        what: `${byName}·${AUDITED_ACT_LABEL[act]}`,
        who: purpose ? `为了${PURPOSE_LABEL[purpose]}` : undefined,
      }))}
    />
  )
}
