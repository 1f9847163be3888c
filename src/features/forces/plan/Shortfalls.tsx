import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { useSome } from '@/lib/useSome'
import { useElder } from '@/session/elder'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { End } from '@/ui/End'
import { KIND } from '../words'
import { Cuts } from './Cuts'
import { Lift } from './Lift'
import type { DeedsOf } from './useDeeds'
import type { KindOf, PlanValue } from './view'

interface ShortfallsProps {
  readonly kind: KindOf
  readonly plan: PlanValue
  readonly deeds: DeedsOf
}

/** Enough to see where it is worst; under a tight cap half the district may be short. */
const FEW = 5

/** What no moving fills: how a wider cap would help, where to recruit, and why nothing less will do. */
export function Shortfalls({ kind, plan, deeds }: ShortfallsProps) {
  const elder = useElder()
  const [all, setAll] = useState(false)
  const worst = useMemo(() => [...kind.shortfalls].sort((a, b) => b.missing - a.missing), [kind])
  const { shown, foot } = useSome(worst)
  const name = KIND[kind.kind]
  if (worst.length === 0) return null
  return (
    <>
      <Card after>
        <Lift kind={kind} plan={plan} deeds={deeds} />
        {(all ? shown : worst.slice(0, FEW)).map(({ gridId, gridName, missing }) => (
          <Cell
            key={gridId}
            title={gridName}
            sub={elder ? undefined : `要在这里招 ${missing} 名${name}`}
            end={<View className="strong cr num nb">{`差 ${missing}`}</View>}
          />
        ))}
      </Card>
      {all && !foot.ended ? <End {...foot} /> : null}
      {all || worst.length <= FEW ? null : (
        <View className="forces-more">
          <Button kind="quiet" size="small" onTap={() => setAll(true)}>
            {`看全部 ${worst.length} 个网格`}
          </Button>
        </View>
      )}
      {elder ? null : <Cuts cuts={kind.cuts} />}
    </>
  )
}
