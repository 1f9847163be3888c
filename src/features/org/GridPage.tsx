import { useQueryAction } from '@/cloud/useQueryAction'
import { goTab } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { useElder } from '@/session/elder'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Heading } from '@/ui/Heading'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import { Skeleton } from '@/ui/Skeleton'
import { Strength } from '@/ui/Strength'
import { View } from '@tarojs/components'
import type { ValueOf } from '../../../types/contracts/all'
import { BRANCH_MODE_LABEL, MEMBER_KIND_LABEL, type MemberKind } from '../../../types/domain/org'

type Grid = ValueOf<'org.getGrid'>

/** One grid: how it stands against 力量底线, its branch, who leads it, its station. @param gridId as the address has it */
export function GridPage({ gridId }: { gridId: string }) {
  if (!/^370306\d{9}$/.test(gridId)) return <NoSuchGrid />
  return <Known gridId={gridId} />
}

function Known({ gridId }: { gridId: string }) {
  const grid = useQueryAction('org.getGrid', { gridId })
  usePullDown(grid.refresh)
  return (
    <Screen title="网格">
      <Loaded of={grid} skeleton={<Skeleton head rows={3} />}>
        {(value) => <OneGrid grid={value} />}
      </Loaded>
    </Screen>
  )
}

function OneGrid({ grid }: { grid: Grid }) {
  const elder = useElder()
  return (
    <>
      <Heading className="head">{grid.name}</Heading>
      {elder ? null : <View className="sub c2">{`${grid.streetName}·${grid.communityName}`}</View>}
      <Section title={sentenceOf(grid)}>
        <Strength of={grid.strength} />
      </Section>
      <Section title="谁在带">
        <Card>
          <Cell icon="me" title={grid.branch.secretaryName ?? '书记还没定'} sub={elder ? undefined : leads(grid)} />
          <Cell
            icon="people"
            title={grid.branch.name}
            sub={elder ? undefined : `${BRANCH_MODE_LABEL[grid.branch.mode]}，协助社区`}
          />
          <Cell icon="station" title={grid.station.name} sub={elder ? undefined : '签到、碰头都在这里'} />
        </Card>
      </Section>
      {grid.covers.length > 0 ? (
        <Section title={`${grid.covers.length} 个村`}>
          <Card pad>{grid.covers.join('、')}</Card>
        </Section>
      ) : null}
    </>
  )
}

/** Who the secretary is: in a village the stationed town cadre has the secretary's part (mechanism 3). */
const leads = ({ branch }: Grid): string => (branch.mode === 'village' ? '包村干部，办书记的事' : '支部书记')

const KINDS: readonly MemberKind[] = ['cadre', 'volunteer']

/** `志愿者还差 2 人` or `人手够了`. */
function sentenceOf({ strength }: Grid): string {
  const short = KINDS.filter((kind) => strength[kind].have < strength[kind].floor)
  if (short.length === 0) return '人手够了'
  return short
    .map((kind) => `${MEMBER_KIND_LABEL[kind]}还差 ${strength[kind].floor - strength[kind].have} 人`)
    .join('，')
}

const NoSuchGrid = () => (
  <Screen title="网格">
    <Empty
      icon="grid"
      title="这个链接打不开"
      why="网格编号不全"
      action={{ text: '回首页', onTap: () => goTab('home') }}
    />
  </Screen>
)
