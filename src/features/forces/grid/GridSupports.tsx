import { View } from '@tarojs/components'
import { useQueryAction } from '@/cloud/useQueryAction'
import { isGrid } from '@/lib/codes'
import { usePullDown } from '@/lib/usePullDown'
import { useSome } from '@/lib/useSome'
import { dayInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { useNow } from '@/session/now'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { End } from '@/ui/End'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import { Skeleton } from '@/ui/Skeleton'
import type { ValueOf } from '../../../../types/contracts/all'
import '../forces.scss'
import { briefly, KIND, metresInWords } from '../words'

type Supports = ValueOf<'forces.gridSupports'>
type Helper = Supports['coming'][number]

/** Who comes to help a grid, and whom its people help. @param gridId as the address has it */
export function GridSupports({ gridId }: { gridId: string }) {
  return isGrid(gridId) ? <Known gridId={gridId} /> : <NoSuchPlace title="互相帮忙" />
}

function Known({ gridId }: { gridId: string }) {
  const supports = useQueryAction('forces.gridSupports', { gridId })
  usePullDown(supports.refresh)
  return (
    <Screen title="互相帮忙">
      <Loaded of={supports} skeleton={<Skeleton head rows={4} />}>
        {(value) => (
          <>
            <Heading className="head">{sentenceOf(value)}</Heading>
            <View className="sub c2">{value.gridName}</View>
            <Helpers title="谁来帮我们" side="from" helpers={value.coming} />
            <Helpers title="我们帮谁" side="to" helpers={value.going} />
            {value.coming.length + value.going.length === 0 ? (
              <View className="forces-gap">
                <Empty icon="people" title="现在各忙各的" why="有人来帮，或者请我们的人去帮时，会写在这里" />
              </View>
            ) : null}
          </>
        )}
      </Loaded>
    </Screen>
  )
}

function sentenceOf({ coming, going }: Supports): string {
  const come = coming.length > 0 && `${coming.length} 人来帮我们`
  const go = going.length > 0 && `我们有 ${going.length} 人去帮别人`
  return [come, go].filter(Boolean).join('，') || '没有人来，也没有人走'
}

const wayOf = (gridName: string, side: 'from' | 'to'): string =>
  side === 'from' ? `从${briefly(gridName)}来` : `去${briefly(gridName)}`

interface HelpersProps {
  readonly title: string
  readonly side: 'from' | 'to'
  readonly helpers: readonly Helper[]
}

function Helpers({ title, side, helpers }: HelpersProps) {
  const elder = useElder()
  const now = useNow()
  const { shown, foot } = useSome(helpers)
  if (helpers.length === 0) return null
  return (
    <Section title={title} note={<View className="sub c2 num">{`${helpers.length} 人`}</View>}>
      <Card>
        {shown.map(({ name, kind, gridName, metres, until }, i) => (
          <Cell
            // oxlint-disable-next-line react/no-array-index-key -- two may have the same name; nobody moves in the list
            key={i}
            title={name}
            sub={elder ? wayOf(gridName, side) : `${KIND[kind]}，${wayOf(gridName, side)}，${metresInWords(metres)}`}
            end={
              elder ? undefined : (
                <View className="sub c2 num nb">{`到 ${dayInWords(until, now).split(' 周')[0]}`}</View>
              )
            }
          />
        ))}
      </Card>
      {foot.ended ? null : <End {...foot} />}
    </Section>
  )
}
