import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { useListAction } from '@/cloud/useListAction'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { End } from '@/ui/End'
import { ErrorCard } from '@/ui/ErrorCard'
import { Banner } from '@/ui/Banner'
import { Heading } from '@/ui/Heading'
import { Skeleton } from '@/ui/Skeleton'
import type { PlanScope } from '../address'
import { MoveList } from './MoveList'
import { namesIn } from './names'
import { PinSheet } from './PinSheet'
import type { Spot } from './useSpot'
import type { Move, Place, PlanValue } from './view'

interface ChosenProps {
  readonly plan: PlanValue
  readonly scope: PlanScope
  readonly place: Place
  readonly spot: Spot
  readonly gridId: string
  /** It stands in place of a list: there is a way back to that. */
  readonly back?: boolean
}

/** One grid: who comes, who goes; each of them can be set by hand while the plan may still be changed. */
export function Chosen({ plan, scope, place, spot, gridId, back }: ChosenProps) {
  const { planId, may } = plan
  const moves = useListAction('forces.listMoves', { planId, scope, gridId }, (value) => value.moves)
  const nameOf = useMemo(() => namesIn(place), [place])
  const [pinned, setPinned] = useState<Move>()
  const coming = moves.rows.filter(({ to }) => to === gridId)
  const going = moves.rows.filter(({ from }) => from === gridId)
  const pin = may.pin.allowed ? setPinned : undefined
  return (
    <>
      <View className="forces-chosen">
        <Heading>{nameOf(gridId)}</Heading>
        {back ? (
          <Button kind="quiet" size="small" onTap={() => spot.choose(undefined)}>
            回到名单
          </Button>
        ) : null}
      </View>
      {moves.refusal ? <Banner tone="red">{moves.refusal.says}</Banner> : null}
      {moves.unanswered ? <ErrorCard onRetry={() => void moves.refresh()} /> : null}
      {moves.loading ? <Skeleton rows={3} /> : null}
      <MoveList title="来这里帮忙" side="from" moves={coming} onPin={pin} />
      <MoveList title="去帮别人" side="to" moves={going} onPin={pin} />
      {moves.first && moves.rows.length === 0 ? (
        <Empty icon="grid" title="这个网格不用动" why="没有人来，也没有人走" />
      ) : null}
      {moves.ended ? null : <End ended={false} busy={moves.loadingMore} onMore={moves.more} />}
      {pinned ? (
        <PinSheet plan={plan} scope={scope} place={place} move={pinned} onClose={() => setPinned(undefined)} />
      ) : null}
    </>
  )
}
