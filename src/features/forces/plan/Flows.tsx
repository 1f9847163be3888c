import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { useSome } from '@/lib/useSome'
import { useElder } from '@/session/elder'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { End } from '@/ui/End'
import { Section } from '@/ui/Section'
import { briefly, people } from '../words'
import { namesIn } from './names'
import type { Spot } from './useSpot'
import { helpedBy, type Place, type PlanValue } from './view'

interface FlowsProps {
  readonly plan: PlanValue
  readonly place: Place
  readonly spot: Spot
}

/** The grids that get help, of the street in view or all; a tap opens who exactly. */
export function Flows({ plan, place, spot: { street, choose } }: FlowsProps) {
  const elder = useElder()
  const nameOf = useMemo(() => namesIn(place), [place])
  const helped = useMemo(
    () => helpedBy(plan.flows).filter(({ gridId }) => street === undefined || gridId.startsWith(street)),
    [plan, street],
  )
  const { shown, foot } = useSome(helped)
  if (helped.length === 0) return <Empty icon="people" title="没有人要动" why="人手不用挪，或者附近没有能抽的人" />
  return (
    <Section title={`${helped.length} 个网格有人来帮`} note={<View className="sub c2">人多的在前</View>}>
      <Card>
        {shown.map(({ gridId, from, people: coming }) => (
          <Cell
            key={gridId}
            title={nameOf(gridId)}
            sub={elder ? undefined : fromInWords(from.map(nameOf))}
            end={<View className="strong num nb">{people(coming)}</View>}
            onTap={() => choose(gridId)}
          />
        ))}
      </Card>
      <End {...foot} />
    </Section>
  )
}

/** `西塘来帮`, `西塘、前沟来帮`, `西塘等 4 个网格来帮`: one line beside the number. */
function fromInWords(names: readonly string[]): string {
  const short = names.map(briefly)
  return short.length > 2 ? `${short[0] ?? ''}等 ${short.length} 个网格来帮` : `${short.join('、')}来帮`
}
